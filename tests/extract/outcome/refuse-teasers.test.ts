import { expect, test } from "vitest";
import { parsePage } from "../../../src/dom/parse-page.ts";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { refuseTeasers } from "../../../src/extract/outcome/refuse-teasers.ts";
import { makePage } from "../make-page.ts";

const LINKS = Array.from({ length: 8 }, (_, index) => `<h3><a href="/locks/${index}">A day at lock ${index}</a></h3>`);
const SENTENCE = "<p>Our reporter walked along the canal, and slept at each of its locks.</p>";

function refusal(intro: string, likelihood: number, isDated = false, isManual = false): string | null {
  const page = parsePage(intro + LINKS.join(""));
  return refuseTeasers(page, "https://news.example.com/2026/locks", { likelihood, isDated, isManual });
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

test("declarations of a manual are text of its own, as prose is", () => {
  const members = `<table>${["open", "shut", "fill", "drain", "lift"].map((name) => `<tr><td>${name} :: Lock -&gt; Lock</td><td>Defined in Canal.Locks</td></tr>`).join("")}</table>`;
  expect(refusal(members, 0.2)).not.toBeNull();
  expect(refusal(members, 0.2, false, true)).toBeNull();
  expect(refusal("", 0.2, false, true)).not.toBeNull();
});

test("a list of teasers is refused, also when the rules remove their headlines as related articles", () => {
  const teaser = (heading: string, at: number) =>
    `<div class="item">${heading}<p>On day ${at} our reporter walked along the canal, and slept beside the gates of a lock.</p><a href="/locks/${at}">Read more</a></div>`;
  const page = makePage(`<title>Canals</title><body><main><h1>Canals</h1>${LINKS.map(teaser).join("")}</main></body>`);
  expect(extractArticle(page).outcome).toBe("not-an-article");
});
