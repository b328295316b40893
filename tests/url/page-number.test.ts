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
  ["a word and number as one, after a comma", STORY, `${STORY},page2`, 2, "word"],
  ["a number after the slug of a file", `${STORY}-118822.html`, `${STORY}-118822-2.html`, 2, "suffix"],
  ["a line below", `${STORY}.htm`, `${STORY}_4.htm`, 4, "suffix"],
  ["a file in the folder of the article", `${STORY}/index.html`, `${STORY}/2.html`, 2, "segment"],
  ["a parameter", STORY, `${STORY}?page=2`, 2, "word"],
  ["a parameter among others", `${STORY}?id=7`, `${STORY}?page=2&id=7&utm_source=x`, 2, "word"],
  ["the first page says that it is number one", `${STORY}?seite=1`, `${STORY}?seite=2`, 2, "word"],
  ["www and the scheme do not count", STORY, "http://www.news.test/2026/harbour-story/2", 2, "segment"],
])("a further page: %s", (_why, first, url, number, form) => {
  expect(pageMatcher(first, number)(url)).toBe(form);
});

test.each([
  ["another number", STORY, `${STORY}/3`, 2],
  ["another article", STORY, "https://news.test/2026/ferry-story/2", 2],
  ["another host", STORY, "https://other.test/2026/harbour-story/2", 2],
  ["a number after a slug that is no file", STORY, `${STORY}-2`, 2],
  ["comments in pages", STORY, `${STORY}/comment-page-2`, 2],
  ["a parameter of something else", STORY, `${STORY}?photo=2`, 2],
  ["the articles before and after by number", "https://news.test/story/1", "https://news.test/story/2", 2],
  ["the list of a front page", "https://news.test/", "https://news.test/page/2", 2],
  ["more pages than are ever counted", STORY, `${STORY}/100`, 100],
  ["an article by parameter", "https://news.test/?p=1", "https://news.test/?p=2", 2],
])("no further page: %s", (_why, first, url, number) => {
  expect(pageMatcher(first, number)(url)).toBeNull();
});

test("a URL that may be a further page says of which article", () => {
  const readings = readPageNumber(`${STORY}-seite-2.html`);
  expect(readings.some((reading) => beginsAt(reading, `${STORY}.html`))).toBe(true);
  expect(readings.some((reading) => beginsAt(reading, "https://news.test/"))).toBe(false);
});
