import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { listVersions } from "../../src/store/list-versions.ts";
import { readPage } from "../../src/store/pages.ts";
import type { StoredArticle, VersionChange } from "../../src/stored-article.ts";
import type { AppEnv } from "./app-env.ts";
import { articleResponse, wantedFormat } from "./article-response.tsx";
import { checkRights } from "./check-rights.ts";
import { findArticle, findVersion } from "./find-article.ts";
import { listResponse } from "./list-response.ts";
import { markMemento } from "./memento.ts";
import { rawPageResponse } from "./raw-page-response.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { ARTICLE_RESPONSE, format, passages } from "./schema/article-forms.ts";
import { LINK } from "./schema/headers.ts";
import { articleId, rights } from "./schema/requests.ts";
import { PROBLEM } from "./schema/responses.ts";
import { type VersionSummary, versionListSchema, versionNumber, versionsQuery } from "./schema/versions.ts";

const listRoute = createRoute({
  method: "get",
  path: "/articles/{id}/versions",
  operationId: "listVersions",
  summary: "The versions of an article, newest first",
  security: [{ bearer: [] }],
  request: { params: z.object({ id: articleId }), query: z.strictObject(versionsQuery) },
  responses: {
    200: {
      description: "A page of versions.",
      headers: LINK,
      content: { "application/json": { schema: versionListSchema } },
    },
    default: PROBLEM,
  },
});

const oneRoute = createRoute({
  method: "get",
  path: "/articles/{id}/versions/{number}",
  operationId: "getVersion",
  summary: "One version of an article, as it was stored",
  security: [{ bearer: [] }],
  request: {
    params: z.object({ id: articleId, number: versionNumber }),
    query: z.strictObject({ format, passages, rights: rights.optional() }),
  },
  responses: { 200: ARTICLE_RESPONSE, default: PROBLEM },
});

const pageRoute = createRoute({
  method: "get",
  path: "/articles/{id}/page",
  operationId: "getPage",
  summary: "The page of an article as it was received, byte for byte",
  description: "A download, because the page is third-party HTML. `fetch` of the article has its type and charset.",
  security: [{ bearer: [] }],
  request: {
    params: z.object({ id: articleId }),
    query: z.strictObject({ version: versionNumber.optional().openapi({ description: "Default: the latest." }) }),
  },
  responses: {
    200: {
      description: "The page.",
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
    },
    default: PROBLEM,
  },
});

export const versions = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

versions.openapi(listRoute, async (c) => {
  const { id } = c.req.valid("param");
  const { cursor, limit } = c.req.valid("query");
  const { store } = c.var.worker.ports;
  const list = await listVersions(await findArticle(id, c.var.worker), { from: cursor ?? null, limit }, store);
  const next = list.next === null ? null : String(list.next);
  return c.json(listResponse(c, list.versions.map(summaryOf), next, "versions"), 200);
});

versions.openapi(oneRoute, async (c): Promise<Response> => {
  const { id, number } = c.req.valid("param");
  const { format, passages, rights } = c.req.valid("query");
  const wanted = wantedFormat(c, format);
  const version = checkRights(await findVersion(id, number, c.var.worker), rights);
  markMemento(c, version);
  return articleResponse(c, version, wanted, passages);
});

versions.openapi(pageRoute, async (c): Promise<Response> => {
  const { store } = c.var.worker.ports;
  const article = await findVersion(c.req.valid("param").id, c.req.valid("query").version, c.var.worker);
  return rawPageResponse(c, article, await readPage(article.fetch.rawSha256, store));
});

function summaryOf({ version, extractor, ...article }: StoredArticle): VersionSummary {
  const { headline, datePublished, dateModified, wordCount } = article;
  const { number, previous, firstSeen, contentHash, change } = version;
  return {
    number,
    previous,
    firstSeen,
    headline,
    datePublished,
    dateModified,
    wordCount,
    contentHash,
    extractor: extractor.version,
    change: change === null ? null : changeSummaryOf(change),
  };
}

function changeSummaryOf({ kind, headlineBefore, paragraphs }: VersionChange): VersionSummary["change"] {
  const paragraphsRemoved = paragraphs.reduce((sum, { removed }) => sum + removed.length, 0);
  const paragraphsAdded = paragraphs.reduce((sum, { added }) => sum + added.length, 0);
  return { kind, headlineBefore, paragraphsRemoved, paragraphsAdded };
}
