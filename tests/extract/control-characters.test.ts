import { expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";

const OSC = "\u001b]0;owned\u0007";
const SAID = `${OSC}\u009b31m\u202egnp`;
const SENTENCES = "<p>The tram stops at the old mill, and nobody gets off before noon.</p>".repeat(12);

function references(text: string): string {
  return [...text].map((character) => `&#${character.codePointAt(0)};`).join("");
}

test.each([
  ["literally", SAID],
  ["as references", references(SAID)],
])("the article has no control characters, written %s in the page", (_how, said) => {
  const html = `<html lang="en"><title>Tram ${said} stops</title><meta name="author" content="Ines ${said} Olsen">
    <meta name="description" content="The tram stops at the old mill. ${said}">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Tram \\u001b[2J stops","keywords":"a\\u0007b"}</script>
    <article><h1>Tram ${said} stops</h1>${SENTENCES}<p>Then ${said} it goes on to the harbour and waits.</p></article>`;
  const article = extractArticle(pageFromHtml(html, "https://news.test/tram", "2026-11-23T12:00:00Z"));
  const { headline, description, authors, keywords, articleBody, articleBodyHtml, articleBodyMarkdown } = article;
  expect(articleBody).toContain("it goes on to the harbour");
  const names = [headline, description, ...authors.map(({ name }) => name), ...keywords].join("\n");
  expect(names).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  expect(articleBody + articleBodyHtml + articleBodyMarkdown).not.toMatch(/(?![\n\t])\p{Cc}/u);
});

test("joiners stay in a headline", () => {
  const title = "می‌خواهم به خانه بروم 👩‍🚒";
  const page = pageFromHtml(
    `<title>${title}</title><article><h1>${title}</h1>${SENTENCES}</article>`,
    "https://news.test/joiners",
    "2026-11-23T12:00:00Z",
  );
  expect(extractArticle(page).headline).toBe(title);
});
