import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { parseRightsFilter, type RightsFilter, renderRightsFilter } from "../../src/rights/rights-filter.ts";
import {
  addSearch,
  changeSearch,
  newSearch,
  readSearches,
  removeSearch,
  type SavedSearch,
} from "../../src/searches/saved-search.ts";
import type { AppEnv } from "./app-env.ts";
import { checkCursor } from "./check-cursor.ts";
import { feedOfEntries } from "./feed-of-entries.ts";
import { filterOf, pageOf } from "./filter-of.ts";
import { listResponse } from "./list-response.ts";
import { RequestProblem } from "./problem.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { feedContent } from "./schema/feeds.ts";
import { LINK, LOCATION } from "./schema/headers.ts";
import { PROBLEM } from "./schema/responses.ts";
import {
  newSearchBody,
  savedSearchSchema,
  searchChangeBody,
  searchIdParameter,
  searchListSchema,
  searchQueryParameters,
} from "./schema/searches.ts";

const security = [{ bearer: [] }];
const params = z.object({ id: searchIdParameter });
const ONE = { "application/json": { schema: savedSearchSchema } };

const listRoute = createRoute({
  method: "get",
  path: "/searches",
  operationId: "listSearches",
  summary: "Saved searches",
  security,
  responses: {
    200: {
      description: "All saved searches.",
      headers: LINK,
      content: { "application/json": { schema: searchListSchema } },
    },
    default: PROBLEM,
  },
});

const addRoute = createRoute({
  method: "post",
  path: "/searches",
  operationId: "addSearch",
  summary: "Save a search: it has a feed, and new matches are sent to webhooks",
  description: "New articles are matched as they are stored; earlier ones are in the feed but not sent to webhooks.",
  security,
  request: { body: { required: true, content: { "application/json": { schema: newSearchBody } } } },
  responses: { 201: { description: "Saved.", headers: LOCATION, content: ONE }, default: PROBLEM },
});

const getRoute = createRoute({
  method: "get",
  path: "/searches/{id}",
  operationId: "getSearch",
  summary: "A saved search; as a feed, its matches",
  security,
  request: { params, query: searchQueryParameters },
  responses: {
    200: { description: "The search, or its feed.", headers: LINK, content: feedContent(savedSearchSchema) },
    default: PROBLEM,
  },
});

const changeRoute = createRoute({
  method: "patch",
  path: "/searches/{id}",
  operationId: "changeSearch",
  summary: "Change a saved search",
  security,
  request: { params, body: { required: true, content: { "application/json": { schema: searchChangeBody } } } },
  responses: { 200: { description: "The search after the change.", content: ONE }, default: PROBLEM },
});

const removeRoute = createRoute({
  method: "delete",
  path: "/searches/{id}",
  operationId: "removeSearch",
  summary: "Remove a saved search",
  security,
  request: { params },
  responses: { 204: { description: "Removed." }, default: PROBLEM },
});

export const searches = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

searches.openapi(listRoute, async (c) => {
  return c.json(listResponse(c, await readSearches(c.var.worker.ports.store), null), 200);
});

searches.openapi(addRoute, async (c) => {
  const { store, clock } = c.var.worker.ports;
  const search = newSearch(c.req.valid("json"), "api", crypto.randomUUID(), clock.now());
  await addSearch(search, store);
  return c.json(search, 201, { Location: `/v1/searches/${search.id}` });
});

searches.openapi(getRoute, async (c): Promise<Response> => {
  const { id } = c.req.valid("param");
  const { format, ...request } = c.req.valid("query");
  const { catalog, ports } = c.var.worker;
  const search = found(id, (await readSearches(ports.store)).find((one) => one.id === id) ?? null);
  if (format === "json") return c.json(search, 200);
  const { query, name, host, source, language, kind } = search;
  const rights = bothFilters(search.rights, request.rights);
  const filter = filterOf({
    host: host ?? undefined,
    source: source ?? undefined,
    language: language ?? undefined,
    kind: kind ?? undefined,
    rights: rights ?? undefined,
  });
  const { entries, next } = await checkCursor(catalog.searchArticles(query, filter, pageOf(request), "filed"));
  return feedOfEntries(c, format, name, entries, next, rights);
});

searches.openapi(changeRoute, async (c) => {
  const { id } = c.req.valid("param");
  const change = Object.fromEntries(Object.entries(c.req.valid("json")).filter(([, value]) => value !== undefined));
  return c.json(found(id, await changeSearch(id, change, c.var.worker.ports.store)), 200);
});

searches.openapi(removeRoute, async (c) => {
  const { id } = c.req.valid("param");
  if (!(await removeSearch(id, c.var.worker.ports.store))) found(id, null);
  return c.body(null, 204);
});

/** The uses that the search or the request asks for. */
function bothFilters(stored: string | null, requested: RightsFilter | undefined): RightsFilter | null {
  const typed = [stored, requested === undefined ? null : renderRightsFilter(requested)].filter((one) => one !== null);
  return typed.length === 0 ? null : parseRightsFilter(typed.join(","));
}

/** @throws {RequestProblem} `not-found`. */
function found(id: string, search: SavedSearch | null): SavedSearch {
  if (search === null) throw new RequestProblem("not-found", `There is no saved search ${id}.`);
  return search;
}
