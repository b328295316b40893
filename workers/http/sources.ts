import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { readProgress } from "../../src/sources/archive/read-progress.ts";
import { listSources } from "../../src/sources/list-sources.ts";
import {
  addSources,
  changeSource,
  changeSources,
  crawledSources,
  exportSources,
  importSources,
  removeSource,
} from "../../src/sources/manage-sources.ts";
import { previewSource } from "../../src/sources/preview-source.ts";
import { sourceId as idOf, readSourceState } from "../../src/store/source-state.ts";
import type { Worker } from "../platform/worker.ts";
import type { AppEnv } from "./app-env.ts";
import { checkCursor } from "./check-cursor.ts";
import { listResponse } from "./list-response.ts";
import { RequestProblem } from "./problem.ts";
import { publicState } from "./public-state.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { LINK, LOCATION } from "./schema/headers.ts";
import { page } from "./schema/requests.ts";
import { PROBLEM } from "./schema/responses.ts";
import {
  importBody,
  importSchema,
  newSourceBody,
  oneSourceSchema,
  previewBody,
  previewSchema,
  sourceChangeBody,
  sourceId,
  sourceListSchema,
  sourcesChangeBody,
  sourcesChangedSchema,
} from "./schema/sources.ts";

const security = [{ bearer: [] }];
const ONE = { "application/json": { schema: oneSourceSchema } };
const bodyOf = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { "application/json": { schema } },
});

const listRoute = createRoute({
  method: "get",
  path: "/sources",
  operationId: "listSources",
  summary: "Feeds, sitemaps and section pages that are crawled or have listed articles",
  security,
  request: { query: z.strictObject(page) },
  responses: {
    200: {
      description: "A page of sources.",
      headers: LINK,
      content: { "application/json": { schema: sourceListSchema } },
    },
    default: PROBLEM,
  },
});

const addRoute = createRoute({
  method: "post",
  path: "/sources",
  operationId: "addSource",
  summary: "Add a source to the crawl, or update it",
  security,
  request: { body: bodyOf(newSourceBody) },
  responses: {
    201: { description: "Added. The next crawl run polls it.", headers: LOCATION, content: ONE },
    200: { description: "The source existed and is updated.", headers: LOCATION, content: ONE },
    default: PROBLEM,
  },
});

const previewRoute = createRoute({
  method: "post",
  path: "/sources/preview",
  operationId: "previewSource",
  summary: "Preview the entries of a source before it is added",
  description: "For a feed, sitemap, section page or home page. Other feeds and sitemaps of the site are listed too.",
  security,
  request: { body: bodyOf(previewBody) },
  responses: {
    200: { description: "The preview. Nothing is stored.", content: { "application/json": { schema: previewSchema } } },
    default: PROBLEM,
  },
});

const exportRoute = createRoute({
  method: "get",
  path: "/sources/opml",
  operationId: "exportSources",
  summary: "All crawled sources as OPML, with labels as folders",
  security,
  responses: {
    200: { description: "An OPML file.", content: { "text/x-opml": { schema: z.string() } } },
    default: PROBLEM,
  },
});

const importRoute = createRoute({
  method: "post",
  path: "/sources/opml",
  operationId: "importSources",
  summary: "Add the feeds of an OPML file, with its folders as labels",
  security,
  request: { body: bodyOf(importBody) },
  responses: {
    200: {
      description: "The sources that were added, known or refused.",
      content: { "application/json": { schema: importSchema } },
    },
    default: PROBLEM,
  },
});

const getRoute = createRoute({
  method: "get",
  path: "/sources/{id}",
  operationId: "getSource",
  summary: "A crawled source",
  security,
  request: { params: z.object({ id: sourceId }) },
  responses: { 200: { description: "The source.", content: ONE }, default: PROBLEM },
});

const changeRoute = createRoute({
  method: "patch",
  path: "/sources/{id}",
  operationId: "changeSource",
  summary: "Change a source: labels, patterns, interval, pause, archive",
  security,
  request: { params: z.object({ id: sourceId }), body: bodyOf(sourceChangeBody) },
  responses: { 200: { description: "The source after the change.", content: ONE }, default: PROBLEM },
});

const changeSeveralRoute = createRoute({
  method: "patch",
  path: "/sources",
  operationId: "changeSources",
  summary: "Change several sources at once, by their ids or by a label",
  security,
  request: { body: bodyOf(sourcesChangeBody) },
  responses: {
    200: {
      description: "The number of changed sources, and unknown ids.",
      content: { "application/json": { schema: sourcesChangedSchema } },
    },
    default: PROBLEM,
  },
});

const removeRoute = createRoute({
  method: "delete",
  path: "/sources/{id}",
  operationId: "removeSource",
  summary: "Remove a source from the crawl; its articles are kept",
  security,
  request: { params: z.object({ id: sourceId }) },
  responses: { 204: { description: "Removed." }, default: PROBLEM },
});

export const sources = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

sources.openapi(listRoute, async (c) => {
  const { catalog, config, ports } = c.var.worker;
  const { cursor = null, limit } = c.req.valid("query");
  const crawled = await crawledSources(config.sources, ports.store);
  const { entries, next } = await checkCursor(listSources(crawled, { cursor, limit }, catalog, ports.store));
  const items = entries.map(({ settings, state, archive, ...entry }) => ({
    id: idOf(entry.url),
    ...entry,
    isCrawled: settings !== null,
    settings,
    state: publicState(state),
    archive,
  }));
  return c.json(listResponse(c, items, next, "entries"), 200);
});

sources.openapi(addRoute, async (c) => {
  const source = c.req.valid("json");
  const { config, ports } = c.var.worker;
  const isNew = !(await crawledSources(config.sources, ports.store)).some(({ url }) => url === source.url);
  await addSources([source], "api", ports);
  const id = idOf(source.url);
  return c.json(await readSource(id, c.var.worker), isNew ? 201 : 200, { Location: `/v1/sources/${id}` });
});

sources.openapi(previewRoute, async (c) => {
  const { url, include = [], exclude = [] } = c.req.valid("json");
  const { config, ports } = c.var.worker;
  return c.json(await previewSource({ url, include, exclude }, config.userAgent, ports.resources), 200);
});

sources.openapi(exportRoute, async (c): Promise<Response> => {
  return c.body(await exportSources(c.var.worker.config.sources, c.var.worker.ports.store), 200, {
    "Content-Type": "text/x-opml; charset=utf-8",
    "Content-Disposition": 'attachment; filename="cuttings.opml"',
  });
});

sources.openapi(importRoute, async (c) => {
  const { config, ports } = c.var.worker;
  return c.json(await importSources(c.req.valid("json").opml, config.sources, ports), 200);
});

sources.openapi(getRoute, async (c) => c.json(await readSource(c.req.valid("param").id, c.var.worker), 200));

sources.openapi(changeRoute, async (c) => {
  const { id } = c.req.valid("param");
  const { settings } = await readSource(id, c.var.worker);
  await changeSource(settings.url, c.req.valid("json"), "api", c.var.worker.ports);
  return c.json(await readSource(id, c.var.worker), 200);
});

sources.openapi(changeSeveralRoute, async (c) => {
  const { ids, label, ...change } = c.req.valid("json");
  const { config, ports } = c.var.worker;
  const wanted = new Set(ids);
  const crawled = await crawledSources(config.sources, ports.store);
  const selected = crawled.filter(({ url, labels }) =>
    label === undefined ? wanted.has(idOf(url)) : labels.includes(label),
  );
  const urls = selected.map(({ url }) => url);
  await changeSources(urls, change, "api", ports);
  const known = new Set(urls.map(idOf));
  return c.json({ changed: urls.length, missing: [...wanted].filter((id) => !known.has(id)) }, 200);
});

sources.openapi(removeRoute, async (c) => {
  const { settings } = await readSource(c.req.valid("param").id, c.var.worker);
  await removeSource(settings.url, c.var.worker.config.sources, c.var.worker.ports.store);
  return c.body(null, 204);
});

/** @throws {RequestProblem} `not-found`. */
async function readSource(id: string, { config, ports }: Worker) {
  const settings = (await crawledSources(config.sources, ports.store)).find(({ url }) => idOf(url) === id);
  if (settings === undefined) throw new RequestProblem("not-found", `There is no source ${id}.`);
  const { state } = await readSourceState(settings.url, ports.store);
  return { id, settings, state: publicState(state), archive: await readProgress(settings, ports.store) };
}
