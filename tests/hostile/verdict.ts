import { IngestError } from "../../src/errors.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";

/** How a page ends: as an article that can be stored, or in a typed error. What else it throws is a bug. */
export function verdictOn(html: string): string {
  try {
    const article = extractArticle(pageFromHtml(html, "https://news.example.com/ferry", "2026-11-23T12:00:00Z"));
    // All of it is written: what is made lazily counts too.
    return `${article.outcome}, ${JSON.stringify(article).length.toLocaleString("en")} characters`;
  } catch (error) {
    if (error instanceof IngestError) return error.code;
    throw error;
  }
}
