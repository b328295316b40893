import { createRoute, OpenAPIHono, type RouteHandler, z } from "@hono/zod-openapi";
import { firstSteps } from "../messages/re-extract-message.ts";
import type { AppEnv } from "./app-env.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { LOCATION } from "./schema/headers.ts";
import { host } from "./schema/requests.ts";
import { PROBLEM } from "./schema/responses.ts";
import { whenQueued } from "./when-queued.ts";

const reExtractBody = z
  .object({
    host: host.optional().openapi({ description: "Only the articles of this host." }),
    after: z.string().max(1024).optional().openapi({ description: "Continues after the article with this key." }),
  })
  .strict()
  .openapi("ReExtractRequest");

const queuedSchema = z
  .object({ state: z.literal("queued"), host: z.string().nullable(), after: z.string().nullable() })
  .openapi("ReExtractQueued");

const described = {
  summary: "Re-extract stored articles from their stored pages with the current code",
  description:
    "Runs in parallel chains of steps through the queue; each step logs `re-extracted` with its `chain` and the " +
    "`after` to continue from. " +
    "A different result is stored as a new version.",
  security: [{ bearer: [] }],
  request: { body: { required: true, content: { "application/json": { schema: reExtractBody } } } },
  responses: {
    202: {
      description: "Queued. Location lists the articles, each with its extractor version.",
      headers: LOCATION,
      content: { "application/json": { schema: queuedSchema } },
    },
    default: PROBLEM,
  },
};

const reExtractRoute = createRoute({ ...described, method: "post", path: "/re-extract", operationId: "reExtract" });
/** The name before version 0.2. */
const formerRoute = createRoute({
  ...described,
  method: "post",
  path: "/replay",
  operationId: "replay",
  deprecated: true,
});

export const reExtract = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

const queue: RouteHandler<typeof reExtractRoute | typeof formerRoute, AppEnv> = async (c) => {
  const { host = null, after = null } = c.req.valid("json");
  await whenQueued(c.var.worker.sendReExtract(firstSteps(host, after)));
  const query = host === null ? "" : `?${new URLSearchParams({ host })}`;
  return c.json({ state: "queued", host, after } as const, 202, { Location: `/v1/newest${query}` });
};

reExtract.openapi(reExtractRoute, queue);
reExtract.openapi(formerRoute, queue);
