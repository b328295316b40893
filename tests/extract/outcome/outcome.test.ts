import { expect, test } from "vitest";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { makePage } from "../make-page.ts";

const SENTENCE = "The harbour bridge opens again on Friday, after nine months of work, and the ferries stop. ";
const TEASER =
  "<article><h3><a href='/a'>A headline that leads elsewhere</a></h3><p>Two words on what it says.</p></article>";
const HEAD =
  '<title>The bridge</title><meta name="author" content="Ada Obi"><meta property="article:published_time" content="2026-10-02T08:00:00Z">';

test("an article without flaws has outcome article and scores 1", () => {
  const article = extractArticle(
    makePage(`${HEAD}<h1>The bridge</h1><article><p>${SENTENCE.repeat(12)}</p></article>`),
  );
  expect(article.outcome).toBe("article");
  expect(article.quality).toEqual({ score: 1, reasons: [] });
});

test("missing metadata lowers the score, with a reason", () => {
  const { quality } = extractArticle(
    makePage(`<title>The bridge</title><article><p>${SENTENCE.repeat(12)}</p></article>`),
  );
  expect(quality.score).toBeLessThan(1);
  expect(quality.reasons).toEqual(["The page does not say when it was published.", "The page names no author."]);
});

test.each([
  ["a section page", `<title>News</title><h1>News</h1>${TEASER.repeat(12)}`],
  [
    "a section page that states a date",
    `${HEAD}<h1>Arts</h1><ul>${TEASER.replace(/article>/g, "li>").repeat(12)}</ul><ul>${TEASER.replace(/article>/g, "li>").repeat(12)}</ul>`,
  ],
  [
    "an archive whose only prose is an advertisement",
    `<title>1998</title><main><h1>1998</h1>${Array.from({ length: 9 }, (_, day) => `<h3><a href="/a/${day}">Harbour news of day ${day}</a></h3>`).join("")}<div><p>Anzeige</p><p>${SENTENCE.repeat(2)}</p></div></main>`,
  ],
  ["a page without text", "<title>Bridge</title><p><img src='/bridge.jpg'></p>"],
])("%s is not an article", (_why, html) => {
  const article = extractArticle(makePage(html, "https://news.test/news/"));
  expect(article.outcome).toBe("not-an-article");
  expect(article.quality.score).toBeLessThanOrEqual(0.1);
});

test("a home page to which an article redirects is no article, however long its text", () => {
  const home = makePage(`<title>News</title><article><p>${SENTENCE.repeat(60)}</p></article>`, "https://news.test/");
  const requestedUrl = "https://news.test/2026/bridge";
  const redirected = { ...home, requestedUrl, redirects: [{ url: requestedUrl, statusCode: 301 }] };
  expect(extractArticle(redirected).outcome).toBe("soft-404");
  expect(extractArticle({ ...redirected, finalUrl: `${requestedUrl}/` }).outcome).toBe("article");
});

test("an empty page that scripts fill needs rendering", () => {
  const article = extractArticle(makePage('<title>News</title><div id="root"></div><script src="/app.js"></script>'));
  expect(article.outcome).toBe("needs-rendering");
});

test.each([
  ["a few words", "Loading …", "needs-rendering"],
  ["a short text", SENTENCE.repeat(4), "article"],
])("%s in a page that a browser has rendered", (_what, text, outcome) => {
  const html = `${HEAD}<div id="root"><article><h1>The bridge</h1><p>${text}</p></article></div><script src="/app.js"></script>`;
  const rendered = {
    by: "chromium 1",
    requests: 1,
    refused: 0,
    bytes: 1,
    milliseconds: 1,
    plainSha256: "0".repeat(64),
  };
  expect(extractArticle({ ...makePage(html), rendered }).outcome).toBe(outcome);
});

test("an article with related articles below is an article", () => {
  const article = extractArticle(
    makePage(`${HEAD}<main><h1>The bridge</h1><p>${SENTENCE.repeat(12)}</p></main>${TEASER.repeat(12)}`),
  );
  expect(article.outcome).toBe("article");
});
