import { describe, expect, test } from "vitest";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { makePage } from "../make-page.ts";
import { FIRST, HEADLINE, paragraphsOf, storyBody, storyPage } from "./paged-story.ts";

const SUMMARY = "A crane came, and the town had to find out what for.";

describe("an article in three pages", () => {
  const article = extractArticle(storyPage(1), [storyPage(2), storyPage(3)]);

  test("is one text, in page order", () => {
    const paragraphs = article.articleBody.split("\n\n");
    expect(paragraphs).toEqual([SUMMARY, ...[1, 2, 3].flatMap(paragraphsOf)]);
  });

  test("has repeated text once", () => {
    for (const text of [article.articleBody, article.articleBodyHtml, article.articleBodyMarkdown]) {
      expect(text.split(SUMMARY)).toHaveLength(2);
    }
    expect(article.images.map(({ url }) => url)).toEqual(["https://news.example.com/crane.jpg"]);
    expect(article.removals.filter(({ rule }) => rule === "join-pages")).not.toEqual([]);
  });

  test("has the metadata of its first page", () => {
    expect(article).toMatchObject({ headline: HEADLINE, url: FIRST, outcome: "article" });
    expect(article.quality.reasons).toEqual([]);
  });

  test("counts the words of all pages", () => {
    expect(article.wordCount).toBeGreaterThan(2.5 * extractArticle(storyPage(1)).wordCount);
  });
});

test("images of additional pages are numbered consecutively", () => {
  const drawing = `<figure><img src="piano.png" width="700" height="400" alt="A piano"></figure>`;
  const second = storyPage(
    2,
    `${storyBody(2)}${drawing}<p>The piano was tuned on the quay, by a man who had come to see the crane.</p>`,
  );
  const { images, articleBody } = extractArticle(storyPage(1), [second]);
  const drawn = images.find(({ alt }) => alt === "A piano");
  expect(drawn?.url).toBe("https://news.example.com/2026/harbour/piano.png");
  expect(articleBody.split("\n\n")[drawn?.position ?? 0]).toMatch(/^The piano was tuned/);
});

test("links are resolved against their own page", () => {
  const second = storyPage(2, storyBody(2).replace("a bed of oak", `<a href="oak">a bed of oak</a>`));
  expect(extractArticle(storyPage(1), [second]).articleBodyHtml).toContain(
    `href="https://news.example.com/2026/harbour/oak"`,
  );
});

test("a link to script data is dropped on every page", () => {
  const second = storyPage(2, storyBody(2).replace("a bed of oak", `<a href="{{oak}}">a bed of oak</a>`));
  expect(extractArticle(storyPage(1), [second]).articleBodyHtml).not.toContain("oak}}");
});

test("text repeated in the middle of a page stays", () => {
  const refrain = "<p>And the flags stayed in the store.</p>";
  const parts = [1, 2].map((number) => storyPage(number, storyBody(number).replace("</p>\n", `</p>\n${refrain}\n`)));
  const { articleBody } = extractArticle(parts[0] ?? makePage(""), parts.slice(1));
  expect(articleBody.split("And the flags stayed in the store.")).toHaveLength(3);
});

test("an ending repeated on every page is retained once, at the end", () => {
  const author =
    "<p>Ines Marwood has kept the ferry of Arnmouth for thirty years, and writes about what she sees from it.</p>";
  const [first, second] = [1, 2].map((number) => storyPage(number, storyBody(number) + author));
  const body = extractArticle(first ?? makePage(""), second === undefined ? [] : [second]).articleBody;
  expect(body.split("Ines Marwood has kept")).toHaveLength(2);
  expect(body.indexOf("Ines Marwood has kept")).toBeGreaterThan(body.indexOf(paragraphsOf(2)[2] ?? "?"));
});

test("a linked page that was not read lowers the quality", () => {
  const missing = (number: number) =>
    `The page links to what looks like page ${number} of its article, which is not in this text.`;
  expect(extractArticle(storyPage(1)).quality.reasons).toContain(missing(2));
  expect(extractArticle(storyPage(1), [storyPage(2)]).quality.reasons).toContain(missing(3));
});

test("more text than a page may have is refused, whatever the number of pages", () => {
  const long = `<p>${"The crane was green. ".repeat(40_000)}</p>`;
  expect(() => extractArticle(storyPage(1, long), [storyPage(2, long)])).toThrow(/characters of text in its pages/);
});

test("the same pages always give the same article", () => {
  const extract = () => JSON.stringify(extractArticle(storyPage(1), [storyPage(2), storyPage(3)]));
  expect(extract()).toBe(extract());
});
