import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { placeOfArticleKey } from "../../src/store/keys.ts";
import { listArticles } from "../../src/store/list-articles.ts";
import type { AppEnv } from "./app-env.ts";
import { answerArticle, wantedFormat } from "./article-answer.tsx";
import { notACursor } from "./check-cursor.ts";
import { findArticle, findArticleAt } from "./find-article.ts";
import { listAnswer } from "./list-answer.ts";
import { refuseInvalid } from "./refuse-invalid.ts";
import { articleListSchema, PROBLEM } from "./schema/answers.ts";
import { articleSchema } from "./schema/article.ts";
import { ARTICLE_ANSWER, format } from "./schema/article-forms.ts";
import { LINK } from "./schema/headers.ts";
import { articleId, host, page, webUrl } from "./schema/requests.ts";

const oneRoute = createRoute({
  method: "get",
  path: "/articles/{id}",
  operationId: "getArticle",
  summary: "One article, its latest version",
  security: [{ bearer: [] }],
  request: { params: z.object({ id: articleId }), query: z.strictObject({ format }) },
  responses: { 200: ARTICLE_ANSWER, default: PROBLEM },
});

const listRoute = createRoute({
  method: "get",
  path: "/articles",
  operationId: "listArticles",
  summary: "Articles in the order of host and id; with `url`, the one article that this URL led to",
  security: [{ bearer: [] }],
  request: { query: z.strictObject({ ...page, host: host.optional(), url: webUrl.optional(), format }) },
  responses: {
    200: {
      ...ARTICLE_ANSWER,
      headers: LINK,
      content: {
        ...ARTICLE_ANSWER.content,
        "application/json": { schema: z.union([articleListSchema, articleSchema]) },
      },
    },
    default: PROBLEM,
  },
});

export const articles = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

articles.openapi(oneRoute, async (c): Promise<Response> => {
  const { id } = c.req.valid("param");
  const wanted = wantedFormat(c, c.req.valid("query").format);
  return answerArticle(c, await findArticle(id, c.var.worker.ports.store), wanted);
});

articles.openapi(listRoute, async (c): Promise<Response> => {
  const { url, cursor, limit, host, format } = c.req.valid("query");
  const { store } = c.var.worker.ports;
  if (url === undefined) {
    if (cursor && placeOfArticleKey(cursor) === null) throw notACursor();
    const { articles, next } = await listArticles({ cursor: cursor ?? null, limit, host: host ?? null }, store);
    return c.json(listAnswer(c, articles, next, "articles"));
  }
  const wanted = wantedFormat(c, format);
  const article = await findArticleAt(url, store);
  c.header("Content-Location", `/v1/articles/${article.id}`);
  return answerArticle(c, article, wanted);
});
