/**
 * The library: extracts the article of a page. Fetches nothing and stores nothing.
 *
 * ```ts
 * import { extractArticle, renderMarkdown } from "cuttings";
 *
 * const article = extractArticle(html, { url: "https://news.example.com/story" });
 * console.log(article.headline, article.datePublished?.value, article.removals.length);
 * console.log(renderMarkdown(article));
 * ```
 */
import "./node-20.ts";
import type { Article } from "./article.ts";
import { extractArticle as extractFromPage } from "./extract/extract-article.ts";
import type { FetchedPage } from "./fetched-page.ts";
import { decodeText } from "./page/charset.ts";
import { pageFromHtml } from "./page/page-from-html.ts";
import { pageFromResponse } from "./page/page-from-response.ts";
import { detectSavedCharset } from "./page/saved-charset.ts";
import { renderJsonLd as jsonLdOf } from "./render/json-ld.ts";
import { renderMarkdownDocument } from "./render/markdown-document.ts";

export type { Article, Outcome, Removal } from "./article.ts";
export { type CleanedText, cleanText } from "./clean/clean-text.ts";
export { IngestError as ExtractionError, type IngestErrorCode as ExtractionErrorCode } from "./errors.ts";
export { type Passage, passagesOf } from "./passages/passages-of.ts";
export type { Rights } from "./rights-statement.ts";
export type { ArticleImage, Author, Breadcrumb, Provenance, Publisher, StatedDate } from "./stated-metadata.ts";

/** What is known about a page besides its HTML. */
export interface PageOptions {
  /** The page's URL, to resolve its links. Without it, they stay relative to `https://page.invalid/`. */
  readonly url?: string;
  /** Response headers: Content-Type states the encoding of bytes, others state rights and language. */
  readonly headers?: Headers | Readonly<Record<string, string>>;
  /** When the page was fetched, ISO 8601; default now. A later date is not accepted as a publication date. */
  readonly fetchedAt?: string;
  /**
   * Lines of the host's other articles, as `extractor.hostEvidence` of an article has them: with these, the same page
   * gives the same article.
   */
  readonly hostEvidence?: Iterable<string>;
}

const NOWHERE = "https://page.invalid/";

/**
 * Extracts the article of a page: its text without boilerplate, its metadata, and all removals with their reasons. A
 * page without an article has an `outcome` other than `article` and `paywalled`, explained in `quality.reasons`.
 *
 * @param page HTML, or its bytes, whose encoding is then detected.
 * @throws {ExtractionError} `too-complex` or `too-large` for a page that exceeds the limits, `not-html` for bytes that
 * are not HTML.
 */
export function extractArticle(page: string | Uint8Array, options: PageOptions = {}): Article {
  const evidence = options.hostEvidence === undefined ? null : new Set(options.hostEvidence);
  return extractFromPage(pageOf(page, options), [], undefined, { evidence });
}

function pageOf(page: string | Uint8Array, options: PageOptions): FetchedPage {
  const { url = NOWHERE, fetchedAt = new Date().toISOString() } = options;
  if (typeof page === "string") return pageFromHtml(page, url, fetchedAt);
  if (options.headers === undefined) {
    const charset = detectSavedCharset(page);
    return { ...pageFromHtml(decodeText(page, charset), url, fetchedAt), charset, body: page };
  }
  const headers = new Headers(options.headers as Record<string, string>);
  return pageFromResponse({ url, fetchedAt, statusCode: null, headers, body: page });
}

/** GitHub-flavoured Markdown with the metadata as front matter. */
export function renderMarkdown(article: Article): string {
  return renderMarkdownDocument(article);
}

/** A schema.org object of type `NewsArticle`, or of the type that the page states. */
export function renderJsonLd(article: Article): Record<string, unknown> {
  return jsonLdOf(article) as Record<string, unknown>;
}
