import { expect, test } from "vitest";
import { fitting } from "../../../src/metadata/json-ld/article-fit.ts";

const PAGE = { urls: ["https://news.test/bridge"], titles: ["Bridge opens again"] };
const node = (headline: string, url: string) => ({ "@type": "NewsArticle", headline, url });

test("several articles with other URLs and headlines are those of other pages", () => {
  const others = [node("Swans return", "https://news.test/swans"), node("A bakery closes", "https://news.test/bakery")];
  expect(fitting(others, PAGE)).toEqual([]);
});

test("an article with only another URL may be this one", () => {
  const own = node("Bridge opens again", "https://news.test/?p=7");
  expect(fitting([own, node("A bakery closes", "https://news.test/bakery")], PAGE)).toEqual([own]);
});
