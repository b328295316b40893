import { extractArticle } from "../../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../../src/page/page-from-html.ts";

const BEFORE =
  "<p>The pump room was rebuilt after the flood of last spring, and the crew had to learn how the new controllers behave under load.</p>";
const AFTER =
  "<p>When the pressure falls below the limit the valve closes by itself, and a message is sent to the person who is on call.</p>";

/** The Markdown between two paragraphs of a manual. */
export function markdownOf(content: string): string {
  const html = `<!doctype html><html lang="en"><head><title>Pump controllers</title></head><body><main><article>
    <h1>Pump controllers</h1>${BEFORE}${content}${AFTER}</article></main></body></html>`;
  const page = pageFromHtml(html, "https://docs.example.com/guide/pumps.html", "2026-11-26T00:00:00Z");
  const markdown = extractArticle(page).articleBodyMarkdown ?? "";
  return markdown
    .replace(/^[\s\S]*under load\./, "")
    .replace(/When the pressure[^\n]*/, "")
    .trim();
}
