import { expect, test } from "vitest";
import { parsePage } from "../../../src/dom/parse-page.ts";
import { refuseTeasers } from "../../../src/extract/outcome/refuse-teasers.ts";

const LINKS = Array.from({ length: 8 }, (_, index) => `<h3><a href="/locks/${index}">A day at lock ${index}</a></h3>`);
const SENTENCE = "<p>Our reporter walked along the canal, and slept at each of its locks.</p>";

/** @param likelihood of an article, 0 to 1. */
function refusal(intro: string, likelihood: number): string | null {
  return refuseTeasers(parsePage(intro + LINKS.join("")), "https://news.example.com/2026/locks", likelihood);
}

test("a text of links alone is refused, even if its page looks like an article's", () => {
  expect(refusal("", 0.9)).toBe("All of its text is links to other pages and their teasers.");
});

test("one sentence of its own is enough if the page is probably an article", () => {
  expect(refusal(SENTENCE, 0.9)).toBeNull();
  expect(refusal(SENTENCE, 0.2)).not.toBeNull();
  expect(refusal(SENTENCE.repeat(2), 0.2)).toBeNull();
});
