import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { deleteArticles, placeToDelete } from "../../src/removal/delete-articles.ts";
import { deleteHostStep } from "../../src/removal/delete-host.ts";
import { DELETED_PREFIX } from "../../src/store/keys.ts";
import { listTombstones, readTombstone, removeTombstones } from "../../src/store/tombstones.ts";
import { removalPorts } from "../platform/removal-ports.ts";
import type { AppEnv } from "./app-env.ts";
import { invalidCursor } from "./check-cursor.ts";
import { listResponse } from "./list-response.ts";
import { RequestProblem } from "./problem.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { LINK } from "./schema/headers.ts";
import { hostStepSchema, reason, tombstoneListSchema } from "./schema/removal.ts";
import { articleId, host, page } from "./schema/requests.ts";
import { PROBLEM } from "./schema/responses.ts";

const security = [{ bearer: [] }];

const deleteRoute = createRoute({
  method: "delete",
  path: "/articles/{id}",
  operationId: "deleteArticle",
  summary: "Delete an article with its versions and pages, and leave a tombstone",
  description:
    "Later ingests of its URLs are refused as `deleted` until the tombstone is removed. Repeat an interrupted request " +
    "to complete it.",
  security,
  request: { params: z.object({ id: articleId }), query: z.strictObject({ reason }) },
  responses: { 204: { description: "Only the tombstone is left." }, default: PROBLEM },
});

const deleteHostRoute = createRoute({
  method: "delete",
  path: "/hosts/{host}",
  operationId: "deleteHost",
  summary: "Delete all articles of a host, a few for each request",
  description: "Repeat until `isComplete`. New articles of the host are still stored unless it is blocked.",
  security,
  request: {
    params: z.object({ host: host.openapi({ param: { name: "host", in: "path" } }) }),
    query: z.strictObject({ reason }),
  },
  responses: {
    200: { description: "The result of this request.", content: { "application/json": { schema: hostStepSchema } } },
    default: PROBLEM,
  },
});

const listRoute = createRoute({
  method: "get",
  path: "/tombstones",
  operationId: "listTombstones",
  summary: "Tombstones of deleted articles",
  security,
  request: { query: z.strictObject(page) },
  responses: {
    200: {
      description: "A page of tombstones.",
      headers: LINK,
      content: { "application/json": { schema: tombstoneListSchema } },
    },
    default: PROBLEM,
  },
});

const undeleteRoute = createRoute({
  method: "delete",
  path: "/tombstones/{id}",
  operationId: "removeTombstone",
  summary: "Remove a tombstone, so that the article may be ingested again; its text is not restored",
  security,
  request: { params: z.object({ id: articleId }) },
  responses: { 204: { description: "It may be ingested again." }, default: PROBLEM },
});

/** Each article takes a dozen bucket requests. */
const ARTICLES_PER_STEP = 20;

export const removal = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

removal.openapi(deleteRoute, async (c) => {
  const { id } = c.req.valid("param");
  const ports = removalPorts(c.var.worker);
  const place = await placeToDelete(id, ports.store, c.var.worker.catalog);
  if (place === null) throw new RequestProblem("not-found", `There is no article ${id}.`);
  await deleteArticles([place], { deletedBy: "api", reason: c.req.valid("query").reason ?? null }, ports);
  return c.body(null, 204);
});

removal.openapi(deleteHostRoute, async (c) => {
  const note = { deletedBy: "api", reason: c.req.valid("query").reason ?? null } as const;
  const { host } = c.req.valid("param");
  return c.json(await deleteHostStep(host, ARTICLES_PER_STEP, note, removalPorts(c.var.worker)), 200);
});

removal.openapi(listRoute, async (c) => {
  const { cursor = null, limit } = c.req.valid("query");
  if (cursor !== null && !cursor.startsWith(DELETED_PREFIX)) throw invalidCursor();
  const { tombstones, next } = await listTombstones({ cursor, limit }, c.var.worker.ports.store);
  const items = tombstones.map(({ id, host, aliases, deletedAt, deletedBy, reason }) => ({
    id,
    host,
    aliases,
    deletedAt,
    deletedBy,
    reason,
  }));
  return c.json(listResponse(c, items, next), 200);
});

removal.openapi(undeleteRoute, async (c) => {
  const { id } = c.req.valid("param");
  const { store } = c.var.worker.ports;
  const tombstone = await readTombstone(id, store);
  if (tombstone === null) throw new RequestProblem("not-found", `There is no tombstone ${id}.`);
  await removeTombstones(tombstone, store);
  return c.body(null, 204);
});
