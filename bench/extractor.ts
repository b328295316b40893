import type { Article } from "../src/article.ts";
import { extractArticle } from "../src/extract/extract-article.ts";
import { pageFromHtml } from "../src/page/page-from-html.ts";
import { readLines } from "./lines.ts";

/** Some pages of the corpora come without a URL. */
const NO_URL = "https://page.invalid/";
const FETCHED_AT = "2026-11-01T00:00:00.000Z";

/**
 * Speaks the benchmark's protocol: a JSON line `{id, url, html}` in, a line with the answer out.
 * `ms` is the CPU time of the production path alone: text, metadata, sanitised HTML and Markdown.
 */
for await (const line of readLines(process.stdin)) {
  const { id, url, html } = JSON.parse(line) as { id: string; url: string; html: string };
  const page = pageFromHtml(html, url || NO_URL, FETCHED_AT);
  const before = process.cpuUsage();
  let article: Article | null = null;
  let error: string | undefined;
  try {
    article = extractArticle(page);
  } catch (thrown) {
    error = String(thrown).slice(0, 200);
  }
  const used = process.cpuUsage(before);
  const answer = article === null ? {} : answerOf(article);
  process.stdout.write(`${JSON.stringify({ id, ...answer, ms: (used.user + used.system) / 1000, error })}\n`);
  // jsdom frees a document only when a macrotask turns.
  await new Promise((resolve) => setImmediate(resolve));
}

function answerOf(article: Article) {
  return {
    title: article.headline,
    text: article.articleBody,
    authors: article.authors.map((author) => author.name),
    published: article.datePublished?.value ?? null,
    lang: article.inLanguage,
    siteName: article.publisher?.name ?? null,
    image: article.mainImage?.url ?? null,
    canonical: article.canonicalUrl,
  };
}
