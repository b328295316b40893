import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { placeOfArticleKey } from "../../src/store/keys.ts";
import { listArticles } from "../../src/store/list-articles.ts";
import type { AppEnv } from "./app-env.ts";
import { articleResponse, wantedFormat } from "./article-response.tsx";
import { invalidCursor } from "./check-cursor.ts";
import { checkRights } from "./check-rights.ts";
import { findArticle, findArticleAt } from "./find-article.ts";
import { listResponse } from "./list-response.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { articleSchema } from "./schema/article.ts";
import { ARTICLE_RESPONSE, format, passages } from "./schema/article-forms.ts";
import { LINK } from "./schema/headers.ts";
import { articleId, host, page, rights, webUrl } from "./schema/requests.ts";
import { articleListSchema, PROBLEM } from "./schema/responses.ts";

const oneRoute = createRoute({
  method: "get",
  path: "/articles/{id}",
  operationId: "getArticle",
  summary: "The latest version of an article",
  security: [{ bearer: [] }],
  request: {
    params: z.object({ id: articleId }),
    query: z.strictObject({ format, passages, rights: rights.optional() }),
  },
  responses: { 200: ARTICLE_RESPONSE, default: PROBLEM },
});

const listRoute = createRoute({
  method: "get",
  path: "/articles",
  operationId: "listArticles",
  summary: "Articles, ordered by host and id; with `url`, the article of that URL",
  security: [{ bearer: [] }],
  request: {
    query: z.strictObject({
      ...page,
      host: host.optional(),
      url: webUrl.optional(),
      format,
      passages,
      rights: rights.optional(),
    }),
  },
  responses: {
    200: {
      ...ARTICLE_RESPONSE,
      headers: LINK,
      content: {
        ...ARTICLE_RESPONSE.content,
        "application/json": { schema: z.union([articleListSchema, articleSchema]) },
      },
    },
    default: PROBLEM,
  },
});

export const articles = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

articles.openapi(oneRoute, async (c): Promise<Response> => {
  const { id } = c.req.valid("param");
  const { format, passages, rights } = c.req.valid("query");
  const wanted = wantedFormat(c, format);
  return articleResponse(c, checkRights(await findArticle(id, c.var.worker), rights), wanted, passages);
});

articles.openapi(listRoute, async (c): Promise<Response> => {
  const { url, cursor, limit, host, format, passages, rights = null } = c.req.valid("query");
  const { store } = c.var.worker.ports;
  if (url === undefined) {
    if (cursor && placeOfArticleKey(cursor) === null) throw invalidCursor();
    const { articles, next } = await listArticles({ cursor: cursor ?? null, limit, host: host ?? null, rights }, store);
    return c.json(listResponse(c, articles, next, "articles"));
  }
  const wanted = wantedFormat(c, format);
  const article = checkRights(await findArticleAt(url, c.var.worker), rights ?? undefined);
  c.header("Content-Location", `/v1/articles/${article.id}`);
  return articleResponse(c, article, wanted, passages);
});
