import { IngestError } from "../../src/errors.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";

/** The result of a page: a storable article or a typed error. @throws any other error, which is a bug. */
export function verdictOn(html: string): string {
  try {
    const article = extractArticle(pageFromHtml(html, "https://news.example.com/ferry", "2026-11-23T12:00:00Z"));
    // Serialises everything, because lazily created parts count too.
    return `${article.outcome}, ${JSON.stringify(article).length.toLocaleString("en")} characters`;
  } catch (error) {
    if (error instanceof IngestError) return error.code;
    throw error;
  }
}
