import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { listFailures } from "../../src/store/failures.ts";
import { FAILURES_PREFIX } from "../../src/store/keys.ts";
import type { AppEnv } from "./app-env.ts";
import { invalidCursor } from "./check-cursor.ts";
import { listResponse } from "./list-response.ts";
import { RequestProblem } from "./problem.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { retryFailure } from "./retry-failure.ts";
import { LINK, LOCATION } from "./schema/headers.ts";
import { articleId, page } from "./schema/requests.ts";
import { failureListSchema, PROBLEM, statusSchema } from "./schema/responses.ts";
import { statusLocation } from "./status-location.ts";

const listRoute = createRoute({
  method: "get",
  path: "/failures",
  operationId: "listFailures",
  summary: "URLs whose last attempt failed, and why",
  security: [{ bearer: [] }],
  request: { query: z.strictObject(page) },
  responses: {
    200: {
      description: "A page of failures.",
      headers: LINK,
      content: { "application/json": { schema: failureListSchema } },
    },
    default: PROBLEM,
  },
});

const retryRoute = createRoute({
  method: "post",
  path: "/failures/{id}/retry",
  operationId: "retryFailure",
  summary: "Queue a failed URL again",
  security: [{ bearer: [] }],
  request: { params: z.object({ id: articleId }) },
  responses: {
    202: {
      description: "Queued.",
      headers: LOCATION,
      content: { "application/json": { schema: statusSchema } },
    },
    default: PROBLEM,
  },
});

export const failures = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

failures.openapi(listRoute, async (c) => {
  const { cursor, limit } = c.req.valid("query");
  if (cursor && !cursor.startsWith(FAILURES_PREFIX)) throw invalidCursor();
  const { failures, next } = await listFailures({ cursor: cursor ?? null, limit }, c.var.worker.ports.store);
  return c.json(listResponse(c, failures, next, "failures"), 200);
});

failures.openapi(retryRoute, async (c) => {
  const { id } = c.req.valid("param");
  const retry = await retryFailure(id, c.var.worker);
  if (retry === null) throw new RequestProblem("not-found", `There is no failure ${id}.`);
  const { url, since } = retry;
  const status = { url, state: "queued", change: null, articleId: null, failure: null } as const;
  return c.json(status, 202, { Location: statusLocation(url, since) });
});
