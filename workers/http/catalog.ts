import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { countPeriods, MAX_PERIODS } from "../../src/catalog/count-periods.ts";
import { reindexStep } from "../../src/catalog/reindex.ts";
import type { AppEnv } from "./app-env.ts";
import { checkCursor } from "./check-cursor.ts";
import { driftsByHost } from "./drifts-by-host.ts";
import { epubResponse } from "./epub-response.ts";
import { feedOfEntries } from "./feed-of-entries.ts";
import { filterOf, pageOf } from "./filter-of.ts";
import { findArticle } from "./find-article.ts";
import { listResponse } from "./list-response.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import {
  countsQuery,
  countsSchema,
  filterQuery,
  hitListSchema,
  hostListSchema,
  newestListSchema,
  reindexBody,
  reindexSchema,
  searchOrder,
  similarListSchema,
  typedSearch,
} from "./schema/catalog.ts";
import { listContent, listFormat } from "./schema/feeds.ts";
import { LINK } from "./schema/headers.ts";
import { articleId, page } from "./schema/requests.ts";
import { PROBLEM } from "./schema/responses.ts";

const newestRoute = createRoute({
  method: "get",
  path: "/newest",
  operationId: "listNewest",
  summary: "Articles, newest first",
  security: [{ bearer: [] }],
  request: { query: z.strictObject({ ...filterQuery, format: listFormat }) },
  responses: {
    200: {
      description: "A page of articles.",
      headers: LINK,
      content: listContent(newestListSchema),
    },
    default: PROBLEM,
  },
});

const searchRoute = createRoute({
  method: "get",
  path: "/search",
  operationId: "searchArticles",
  summary: "Search articles by the words of headlines, descriptions and texts",
  security: [{ bearer: [] }],
  request: {
    query: z.strictObject({ ...filterQuery, format: listFormat, q: typedSearch, order: searchOrder }),
  },
  responses: {
    200: {
      description: "A page of matches.",
      headers: LINK,
      content: listContent(hitListSchema),
    },
    default: PROBLEM,
  },
});

const countsRoute = createRoute({
  method: "get",
  path: "/search/counts",
  operationId: "countMatches",
  summary: "Number of matching articles for each period of publication",
  security: [{ bearer: [] }],
  request: { query: z.strictObject(countsQuery) },
  responses: {
    200: {
      description: `The last ${MAX_PERIODS.toLocaleString("en")} periods up to the newest match, in chronological order.`,
      headers: LINK,
      content: { "application/json": { schema: countsSchema } },
    },
    default: PROBLEM,
  },
});

const similarRoute = createRoute({
  method: "get",
  path: "/articles/{id}/similar",
  operationId: "listSimilar",
  summary: "Other articles with nearly the same text, such as copies of an agency report, most similar first",
  security: [{ bearer: [] }],
  request: { params: z.object({ id: articleId }) },
  responses: {
    200: {
      description: "At most 100 articles.",
      headers: LINK,
      content: { "application/json": { schema: similarListSchema } },
    },
    default: PROBLEM,
  },
});

const hostsRoute = createRoute({
  method: "get",
  path: "/hosts",
  operationId: "listHosts",
  summary: "Article statistics for each host",
  security: [{ bearer: [] }],
  request: { query: z.strictObject(page) },
  responses: {
    200: {
      description: "A page of hosts.",
      headers: LINK,
      content: { "application/json": { schema: hostListSchema } },
    },
    default: PROBLEM,
  },
});

const reindexRoute = createRoute({
  method: "post",
  path: "/reindex",
  operationId: "reindex",
  summary: "Rebuild the catalog from the bucket, one step for each request",
  description:
    "Start with `{}`, which empties the catalog; then pass `next` of each response as `after` until it is null.",
  security: [{ bearer: [] }],
  request: { body: { required: true, content: { "application/json": { schema: reindexBody } } } },
  responses: {
    200: { description: "The result of this step.", content: { "application/json": { schema: reindexSchema } } },
    default: PROBLEM,
  },
});

export const catalog = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

catalog.openapi(newestRoute, async (c): Promise<Response> => {
  const query = c.req.valid("query");
  const { entries, next } = await checkCursor(c.var.worker.catalog.listArticles(filterOf(query), pageOf(query)));
  const { rights = null } = query;
  if (query.format === "epub")
    return epubResponse(c, query.label ?? "Newest", entries, c.var.worker.ports.store, rights);
  if (query.format !== "json") return feedOfEntries(c, query.format, "Newest", entries, next, rights);
  return c.json(listResponse(c, entries, next, "entries"), 200);
});

catalog.openapi(searchRoute, async (c): Promise<Response> => {
  const query = c.req.valid("query");
  const found = c.var.worker.catalog.searchArticles(query.q, filterOf(query), pageOf(query), query.order);
  const { entries, next, total } = await checkCursor(found);
  const { rights = null } = query;
  if (query.format === "epub") return epubResponse(c, query.q, entries, c.var.worker.ports.store, rights);
  if (query.format !== "json") return feedOfEntries(c, query.format, query.q, entries, next, rights);
  return c.json({ ...listResponse(c, entries, next, "entries"), total }, 200);
});

catalog.openapi(countsRoute, async (c) => {
  const { q, by, ...filter } = c.req.valid("query");
  const days = await c.var.worker.catalog.countMatches(q, filterOf(filter));
  const total = days.reduce((sum, { articles }) => sum + articles, 0);
  return c.json({ ...listResponse(c, countPeriods(days, by), null), total }, 200);
});

catalog.openapi(similarRoute, async (c) => {
  const { id } = c.req.valid("param");
  const article = await findArticle(id, c.var.worker);
  return c.json(listResponse(c, await c.var.worker.catalog.listSimilar(article), null, "entries"), 200);
});

catalog.openapi(hostsRoute, async (c) => {
  const { entries, next } = await checkCursor(c.var.worker.catalog.listHosts(pageOf(c.req.valid("query"))));
  const drifts = await driftsByHost(c.var.worker);
  const hosts = entries.map((entry) => ({ ...entry, drift: drifts.get(entry.host) ?? null }));
  return c.json(listResponse(c, hosts, next, "entries"), 200);
});

catalog.openapi(reindexRoute, async (c) => {
  const { catalog, ports } = c.var.worker;
  return c.json(await reindexStep(ports.store, catalog, c.req.valid("json").after ?? null), 200);
});
