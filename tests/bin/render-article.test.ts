import { expect, test } from "vitest";
import { renderArticle } from "../../bin/commands/render-article.ts";
import { FULL_TEXT, sampleArticle } from "../store/samples.ts";

const article = sampleArticle();

test("Markdown has front matter, the headline and the text", () => {
  expect(renderArticle(article, "markdown")).toBe(
    `---\ntitle: "The bridge reopens"\nurl: "${article.url}"\nlanguage: "en"\n---\n\n# The bridge reopens\n\n${FULL_TEXT}\n`,
  );
});

test("text is the article body alone", () => {
  expect(renderArticle(article, "text")).toBe(`${FULL_TEXT}\n`);
});

test("HTML is the sanitised body", () => {
  expect(renderArticle(article, "html")).toBe(`${article.articleBodyHtml}\n`);
});

test("JSON is the whole article", () => {
  expect(JSON.parse(renderArticle(article, "json"))).toEqual(article);
});

test("JSON-LD follows schema.org", () => {
  expect(JSON.parse(renderArticle(article, "jsonld"))).toMatchObject({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "The bridge reopens",
    articleBody: FULL_TEXT,
  });
});
