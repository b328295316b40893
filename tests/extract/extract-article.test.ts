import { expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { makePage } from "./make-page.ts";

const SENTENCE = "The harbour bridge opens again on Friday, after nine months of work, and the ferries stop. ";

test("extracts the article as text, HTML and Markdown, without its surroundings", () => {
  const article = extractArticle(
    makePage(`<title>Bridge</title><nav><a href="/">Home</a></nav>
      <article><p>${SENTENCE.repeat(4)}</p><p>See <a href="/map">the map</a>. ${SENTENCE.repeat(4)}</p></article>
      <footer>Imprint</footer>`),
  );
  expect(article.articleBody).toBe(`${SENTENCE.repeat(4).trim()}\n\nSee the map. ${SENTENCE.repeat(4).trim()}`);
  expect(article.articleBodyHtml).toContain('See <a href="https://news.test/map">the map</a>.');
  expect(article.articleBodyMarkdown).toContain("See [the map](https://news.test/map).");
  expect(article.outcome).toBe("article");
});

test("reads microdata whatever the case of its attributes", () => {
  const { breadcrumbs } = extractArticle(
    makePage(`<ol itemScope itemType="https://schema.org/BreadcrumbList"><li itemProp="itemListElement" itemScope>
      <a itemProp="item" href="/harbour"><span itemProp="name">Harbour</span></a></li></ol>
      <article><p>${SENTENCE.repeat(4)}</p></article>`),
  );
  expect(breadcrumbs).toEqual([{ name: "Harbour", url: "https://news.test/harbour" }]);
});
