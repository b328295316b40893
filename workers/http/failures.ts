import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { listFailures } from "../../src/store/failures.ts";
import type { AppEnv } from "./app-env.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { failureListSchema, PROBLEM } from "./schema/answers.ts";
import { page } from "./schema/requests.ts";

const listRoute = createRoute({
  method: "get",
  path: "/failures",
  summary: "URLs whose last try failed, and why",
  security: [{ bearer: [] }],
  request: { query: z.object(page) },
  responses: {
    200: { description: "A page of failures.", content: { "application/json": { schema: failureListSchema } } },
    default: PROBLEM,
  },
});

export const failures = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

failures.openapi(listRoute, async (c) => {
  const { cursor, limit } = c.req.valid("query");
  return c.json(await listFailures({ cursor: cursor ?? null, limit }, c.var.worker.ports.store), 200);
});
