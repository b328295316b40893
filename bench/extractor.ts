import type { Article } from "../src/article.ts";
import { extractArticle } from "../src/extract/extract-article.ts";
import { pageFromHtml } from "../src/page/page-from-html.ts";
import { withHashedClasses, withoutMarkup } from "./hashed-classes.ts";
import { serve } from "./serve.ts";

/** Some pages of the corpora have no URL. */
const NO_URL = "https://page.invalid/article";
const FETCHED_AT = "2026-11-01T00:00:00.000Z";

const REWRITES: Readonly<Record<string, (html: string) => string>> = {
  "--hashed-classes": withHashedClasses,
  "--without-markup": withoutMarkup,
};
const read = REWRITES[process.argv[2] ?? ""] ?? ((html: string) => html);

/** The production path, as the worker calls it: text, metadata, sanitised HTML. Refused pages have no text. */
await serve((html, url) => extractArticle(pageFromHtml(read(html), url || NO_URL, FETCHED_AT)), answerOf);

function answerOf(article: Article): Record<string, unknown> {
  return {
    title: article.headline,
    text: article.outcome === "article" || article.outcome === "paywalled" ? article.articleBody : "",
    kind: article.pageKind?.kind,
    authors: article.authors.map((author) => author.name),
    published: article.datePublished?.value ?? null,
    lang: article.inLanguage,
    siteName: article.publisher?.name ?? null,
    image: article.mainImage?.url ?? null,
    // The article's URL, also if the page states no canonical URL.
    canonical: article.url,
    quality: article.quality.score,
    removals: article.removals.map(({ rule, text }) => ({ rule, text })),
  };
}
