import { expect, test } from "vitest";
import { readPart } from "../../src/extract/article-part.ts";
import { ExtractionError, extractArticle, renderMarkdown } from "../../src/index.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { HEADLINES, REPEATED, riverNews } from "../extract/host-evidence/river-news.ts";

const paragraph = "After eleven months of work the bridge over the Tern carries people again.";
const page = (text = paragraph) =>
  `<!doctype html><html lang="en"><title>The bridge reopens</title><article><h1>The bridge reopens</h1>
   ${`<p>${text} <a href="/ferry">The ferry</a> rests at its pier, and the market is open until the evening.</p>`.repeat(4)}</article>`;

test("an article is extracted from a page and its URL", () => {
  const article = extractArticle(page(), { url: "https://news.example.com/bridge" });
  expect(article).toMatchObject({ outcome: "article", headline: "The bridge reopens", inLanguage: "en" });
  expect(article.articleBodyHtml).toContain('href="https://news.example.com/ferry"');
  expect(renderMarkdown(article)).toMatch(/^---\n[\s\S]*The bridge reopens/);
});

test("bytes are decoded as declared by the header or the page", () => {
  const latin = Uint8Array.from(page("Das Café an der Brücke öffnet."), (character) => character.charCodeAt(0));
  const headers = { "Content-Type": "text/html; charset=windows-1252" };
  expect(extractArticle(latin, { headers }).articleBody).toContain("Das Café an der Brücke öffnet.");
  expect(extractArticle(new TextEncoder().encode(page("Café"))).articleBody).toContain("Café");
});

test("an article is repeated by the evidence that it names", () => {
  const html = riverNews(HEADLINES[0]);
  const { observation } = readPart(pageFromHtml(html, "https://news.example.com/", "2026-11-23T08:00:00.000Z"), {
    evidence: new Set(),
  });
  const options = { url: "https://news.example.com/", fetchedAt: "2026-11-23T08:00:00.000Z" };
  const cut = extractArticle(html, { ...options, hostEvidence: observation?.texts ?? [] });
  expect(cut.articleBody).not.toContain(REPEATED);
  expect(extractArticle(html, options).articleBody).toContain(REPEATED);
  const hostEvidence = cut.extractor.hostEvidence ?? [];
  expect(JSON.stringify(extractArticle(html, { ...options, hostEvidence }))).toBe(JSON.stringify(cut));
});

test("a page without an article is reported as such", () => {
  const article = extractArticle("<p>Nothing</p>");
  expect(article.outcome).toBe("not-an-article");
  expect(article.quality.reasons[0]).toBeTruthy();
});

test("a page over the limits throws an error that names the limit", () => {
  const bomb = `<article>${"<p>a</p>".repeat(400_000)}</article>`;
  expect(() => extractArticle(bomb)).toThrow(ExtractionError);
});
