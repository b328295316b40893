import { expect, test } from "vitest";
import { parsePage } from "../../../src/dom/parse-page.ts";
import { refuseTeasers } from "../../../src/extract/outcome/refuse-teasers.ts";

const LINKS = Array.from({ length: 8 }, (_, index) => `<h3><a href="/locks/${index}">A day at lock ${index}</a></h3>`);
const SENTENCE = "<p>Our reporter walked along the canal, and slept at each of its locks.</p>";

function refusal(intro: string, likelihood: number, isDated = false): string | null {
  const page = parsePage(intro + LINKS.join(""));
  return refuseTeasers(page, "https://news.example.com/2026/locks", { likelihood, isDated });
}

test.each([
  ["a page that may be a list", 0.2, false],
  ["a page that is probably an article", 0.9, false],
  ["a page that states its date", 0.2, true],
])("a text of links alone is refused on %s", (_what, likelihood, isDated) => {
  expect(refusal("", likelihood, isDated)).toBe("All of its text is links to other pages and their teasers.");
});

test("links alone are an article that is dated and looks like one", () => {
  expect(refusal("", 0.9, true)).toBeNull();
});

test("one sentence of its own is enough with a sign of an article", () => {
  expect(refusal(SENTENCE, 0.9)).toBeNull();
  expect(refusal(SENTENCE, 0.2, true)).toBeNull();
  expect(refusal(SENTENCE, 0.2)).not.toBeNull();
  expect(refusal(SENTENCE.repeat(2), 0.2)).toBeNull();
});
