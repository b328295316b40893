import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { NO_MARKS, type StoredMarks } from "../../src/marks.ts";
import { readMarks } from "../../src/store/marks.ts";
import type { AppEnv } from "./app-env.ts";
import { findArticle } from "./find-article.ts";
import { listResponse } from "./list-response.ts";
import { markArticle } from "./mark-article.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { LINK } from "./schema/headers.ts";
import { labelListSchema, marksBody, marksSchema } from "./schema/marks.ts";
import { articleId } from "./schema/requests.ts";
import { PROBLEM } from "./schema/responses.ts";

const security = [{ bearer: [] }];
const ONE = { "application/json": { schema: marksSchema } };

const changeRoute = createRoute({
  method: "patch",
  path: "/articles/{id}",
  operationId: "markArticle",
  summary: "Mark an article: read, archived, labels",
  security,
  request: {
    params: z.object({ id: articleId }),
    body: { required: true, content: { "application/json": { schema: marksBody } } },
  },
  responses: { 200: { description: "The marks after the change.", content: ONE }, default: PROBLEM },
});

const getRoute = createRoute({
  method: "get",
  path: "/articles/{id}/marks",
  operationId: "getMarks",
  summary: "The marks of an article",
  security,
  request: { params: z.object({ id: articleId }) },
  responses: { 200: { description: "Its marks.", content: ONE }, default: PROBLEM },
});

const labelsRoute = createRoute({
  method: "get",
  path: "/labels",
  operationId: "listLabels",
  summary: "Labels of articles, most frequent first",
  security,
  responses: {
    200: {
      description: "At most 200 labels.",
      headers: LINK,
      content: { "application/json": { schema: labelListSchema } },
    },
    default: PROBLEM,
  },
});

export const marks = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

marks.openapi(changeRoute, async (c) => {
  const change = c.req.valid("json");
  return c.json(publicMarks(await markArticle(c.req.valid("param").id, () => change, c.var.worker)), 200);
});

marks.openapi(getRoute, async (c) => {
  const { store } = c.var.worker.ports;
  const { id } = await findArticle(c.req.valid("param").id, c.var.worker);
  const stored = await readMarks(id, store);
  return c.json(stored === null ? { id, ...NO_MARKS, changedAt: null } : publicMarks(stored), 200);
});

marks.openapi(labelsRoute, async (c) => {
  return c.json(listResponse(c, await c.var.worker.catalog.listLabels(), null), 200);
});

function publicMarks({ id, isRead, isArchived, labels, savedAt, changedAt }: StoredMarks) {
  return { id, isRead, isArchived, labels, savedAt, changedAt };
}
