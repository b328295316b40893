import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { countPeriods, MAX_PERIODS } from "../../src/catalog/count-periods.ts";
import { reindexStep } from "../../src/catalog/reindex.ts";
import type { AppEnv } from "./app-env.ts";
import { checkCursor } from "./check-cursor.ts";
import { answerEpubOf } from "./epub-answer.ts";
import { feedOfEntries } from "./feed-of-entries.ts";
import { filterOf, pageOf } from "./filter-of.ts";
import { findArticle } from "./find-article.ts";
import { listAnswer } from "./list-answer.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { PROBLEM } from "./schema/answers.ts";
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

const newestRoute = createRoute({
  method: "get",
  path: "/newest",
  operationId: "listNewest",
  summary: "Articles, the newest first",
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
  summary: "Articles by the words of their headlines, descriptions and texts",
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
  summary: "How many articles a search finds, by the time at which they came out",
  security: [{ bearer: [] }],
  request: { query: z.strictObject(countsQuery) },
  responses: {
    200: {
      description: `The last ${MAX_PERIODS.toLocaleString("en")} periods up to the newest match, in their order.`,
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
  summary: "Other articles with nearly the same text, such as copies of an agency's, the nearest first",
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
  summary: "What is known of the articles of each host, in numbers",
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
  summary: "Rebuild the catalog from the bucket, a step for each request",
  description: "First `{}`, which forgets all; then `after` is `next` of the answer before, until that is null.",
  security: [{ bearer: [] }],
  request: { body: { required: true, content: { "application/json": { schema: reindexBody } } } },
  responses: {
    200: { description: "What this step has done.", content: { "application/json": { schema: reindexSchema } } },
    default: PROBLEM,
  },
});

export const catalog = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

catalog.openapi(newestRoute, async (c): Promise<Response> => {
  const query = c.req.valid("query");
  const { entries, next } = await checkCursor(c.var.worker.catalog.listArticles(filterOf(query), pageOf(query)));
  if (query.format === "epub") return answerEpubOf(c, query.label ?? "Newest", entries, c.var.worker.ports.store);
  if (query.format !== "json") return feedOfEntries(c, query.format, "Newest", entries, next);
  return c.json(listAnswer(c, entries, next, "entries"), 200);
});

catalog.openapi(searchRoute, async (c): Promise<Response> => {
  const query = c.req.valid("query");
  const found = c.var.worker.catalog.searchArticles(query.q, filterOf(query), pageOf(query), query.order);
  const { entries, next, total } = await checkCursor(found);
  if (query.format === "epub") return answerEpubOf(c, query.q, entries, c.var.worker.ports.store);
  if (query.format !== "json") return feedOfEntries(c, query.format, query.q, entries, next);
  return c.json({ ...listAnswer(c, entries, next, "entries"), total }, 200);
});

catalog.openapi(countsRoute, async (c) => {
  const { q, by, ...filter } = c.req.valid("query");
  const days = await c.var.worker.catalog.countMatches(q, filterOf(filter));
  const total = days.reduce((sum, { articles }) => sum + articles, 0);
  return c.json({ ...listAnswer(c, countPeriods(days, by), null), total }, 200);
});

catalog.openapi(similarRoute, async (c) => {
  const { id } = c.req.valid("param");
  const article = await findArticle(id, c.var.worker.ports.store);
  return c.json(listAnswer(c, await c.var.worker.catalog.listSimilar(article), null, "entries"), 200);
});

catalog.openapi(hostsRoute, async (c) => {
  const { entries, next } = await checkCursor(c.var.worker.catalog.listHosts(pageOf(c.req.valid("query"))));
  return c.json(listAnswer(c, entries, next, "entries"), 200);
});

catalog.openapi(reindexRoute, async (c) => {
  const { catalog, ports } = c.var.worker;
  return c.json(await reindexStep(ports.store, catalog, c.req.valid("json").after ?? null), 200);
});
