import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { AppEnv } from "./app-env.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { PROBLEM } from "./schema/answers.ts";
import { LOCATION } from "./schema/headers.ts";
import { whenQueued } from "./when-queued.ts";

const replayBody = z
  .object({
    host: z
      .string()
      .regex(/^[^/]{1,260}$/, "A host has 1 to 260 characters and no slash.")
      .optional()
      .openapi({ description: "Only the articles of this host." }),
    after: z.string().max(1024).optional().openapi({ description: "Goes on after the article of this key." }),
  })
  .strict()
  .openapi("ReplayRequest");

const queuedSchema = z
  .object({ state: z.literal("queued"), host: z.string().nullable(), after: z.string().nullable() })
  .openapi("ReplayQueued");

const replayRoute = createRoute({
  method: "post",
  path: "/replay",
  operationId: "replay",
  summary: "Extract stored articles again, from their stored pages, with the code of today",
  description:
    "The queue does it step by step; each step logs `replayed` with the `after` that goes on from there. " +
    "What comes out otherwise than before is a new version.",
  security: [{ bearer: [] }],
  request: { body: { required: true, content: { "application/json": { schema: replayBody } } } },
  responses: {
    202: {
      description: "Queued. Location lists the articles with the extractor of each.",
      headers: LOCATION,
      content: { "application/json": { schema: queuedSchema } },
    },
    default: PROBLEM,
  },
});

export const replay = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

replay.openapi(replayRoute, async (c) => {
  const { host = null, after = null } = c.req.valid("json");
  await whenQueued(c.var.worker.sendReplay({ replay: { host, after } }));
  const query = host === null ? "" : `?${new URLSearchParams({ host })}`;
  return c.json({ state: "queued", host, after } as const, 202, { Location: `/v1/newest${query}` });
});
