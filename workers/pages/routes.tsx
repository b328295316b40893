import { Hono } from "hono";
import { sanitise } from "../../src/render/sanitise.ts";
import { listFailures } from "../../src/store/failures.ts";
import { listArticles } from "../../src/store/list-articles.ts";
import { readArticle } from "../../src/store/read-article.ts";
import type { AppEnv } from "../http/app-env.ts";
import { requireSignIn } from "../http/authentication.ts";
import { contentPolicy, PAGE_POLICY } from "../http/content-policy.ts";
import { RequestProblem } from "../http/problem.ts";
import { FailuresPage } from "./failures.tsx";
import { LibraryPage } from "./library.tsx";
import { ReaderPage } from "./reader.tsx";

const ARTICLES_A_PAGE = 60;
const FAILURES_A_PAGE = 100;

export const pages = new Hono<AppEnv>();

const policy = contentPolicy(PAGE_POLICY);

pages.get("/", policy, requireSignIn, async (c) => {
  const cursor = c.req.query("cursor") ?? null;
  const { articles, next } = await listArticles({ cursor, limit: ARTICLES_A_PAGE }, c.var.worker.ports.store);
  return c.html(page(<LibraryPage articles={newestFirst(articles)} nextCursor={next} />));
});

pages.get("/articles/:id{[0-9a-f]+}", policy, requireSignIn, async (c) => {
  const article = await readArticle(c.req.param("id"), c.var.worker.ports.store);
  if (article === null) throw new RequestProblem("not-found", "There is no such article.");
  return c.html(page(<ReaderPage article={article} bodyHtml={sanitise(article.articleBodyHtml).innerHTML} />));
});

pages.get("/failures", policy, requireSignIn, async (c) => {
  const cursor = c.req.query("cursor") ?? null;
  const { failures, next } = await listFailures({ cursor, limit: FAILURES_A_PAGE }, c.var.worker.ports.store);
  return c.html(page(<FailuresPage failures={failures} next={next} />));
});

function page(content: unknown): string {
  return `<!doctype html>${content}`;
}

/** The bucket lists by host and id; within a page of the list, people look for what is new. */
function newestFirst<Article extends { readonly datePublished: { readonly value: string } | null }>(
  articles: readonly Article[],
): Article[] {
  const time = (article: Article) => Date.parse(article.datePublished?.value ?? "") || 0;
  return articles.toSorted((a, b) => time(b) - time(a));
}
