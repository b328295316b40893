import { expect, test } from "vitest";
import { beginsAt, pageMatcher, readPageNumber } from "../../src/url/page-number.ts";

const STORY = "https://news.test/2026/harbour-story";

test.each([
  ["a segment", STORY, `${STORY}/2`, 2, "segment"],
  ["a segment, with a slash", `${STORY}/`, `${STORY}/3/`, 3, "segment"],
  ["a word and a number", STORY, `${STORY}/page/2/`, 2, "word"],
  ["a segment of word and number", `${STORY}/`, `${STORY}/seite-2`, 2, "word"],
  ["a letter in a segment", STORY, `${STORY}/p2`, 2, "word"],
  ["a word after the slug", `${STORY}.html`, `${STORY}-seite-2.html`, 2, "word"],
  ["a word with a number, after a comma", STORY, `${STORY},page2`, 2, "word"],
  ["a number after the slug of a file", `${STORY}-118822.html`, `${STORY}-118822-2.html`, 2, "suffix"],
  ["an underscore", `${STORY}.htm`, `${STORY}_4.htm`, 4, "suffix"],
  ["a file in the folder of the article", `${STORY}/index.html`, `${STORY}/2.html`, 2, "segment"],
  ["a parameter", STORY, `${STORY}?page=2`, 2, "word"],
  ["a parameter among others", `${STORY}?id=7`, `${STORY}?page=2&id=7&utm_source=x`, 2, "word"],
  ["the first page has number one", `${STORY}?seite=1`, `${STORY}?seite=2`, 2, "word"],
  ["www and the scheme do not count", STORY, "http://www.news.test/2026/harbour-story/2", 2, "segment"],
])("an additional page: %s", (_why, first, url, number, form) => {
  expect(pageMatcher(first, number)(url)).toBe(form);
});

test.each([
  ["another number", STORY, `${STORY}/3`, 2],
  ["another article", STORY, "https://news.test/2026/ferry-story/2", 2],
  ["another host", STORY, "https://other.test/2026/harbour-story/2", 2],
  ["a number after a slug without a file extension", STORY, `${STORY}-2`, 2],
  ["pages of comments", STORY, `${STORY}/comment-page-2`, 2],
  ["an unrelated parameter", STORY, `${STORY}?photo=2`, 2],
  ["consecutive articles with numbers", "https://news.test/story/1", "https://news.test/story/2", 2],
  ["the list of a front page", "https://news.test/", "https://news.test/page/2", 2],
  ["a number over the limit", STORY, `${STORY}/100`, 100],
  ["an article by parameter", "https://news.test/?p=1", "https://news.test/?p=2", 2],
])("not an additional page: %s", (_why, first, url, number) => {
  expect(pageMatcher(first, number)(url)).toBeNull();
});

test("the URL of an additional page determines its article", () => {
  const readings = readPageNumber(`${STORY}-seite-2.html`);
  expect(readings.some((reading) => beginsAt(reading, `${STORY}.html`))).toBe(true);
  expect(readings.some((reading) => beginsAt(reading, "https://news.test/"))).toBe(false);
});
