import { expect, test } from "vitest";
import { readBlocks } from "../../../src/clean/blocks.ts";
import { parsePage } from "../../../src/dom/parse-page.ts";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { sourceTexts } from "../../../src/extract/judge/block-membership.ts";
import { judgeBlocks } from "../../../src/extract/judge/judge-blocks.ts";
import { selectBlocks } from "../../../src/extract/judge/select-blocks.ts";
import { questionSections } from "../../../src/extract/restore/question-sections.ts";
import { makePage } from "../make-page.ts";

const TEXT = Array.from(
  { length: 25 },
  (_, n) =>
    `<p>The harbour of town ${n} was dredged again in March, and the pilots found the channel wider than the charts had it.</p>`,
).join("");
const question = (n: number, mark = "?") => `<div class="q">Where do pilots board in winter ${n}${mark}</div>`;
const answer = (n: number) =>
  `<div class="a"><p>Pilots board at buoy ${n}, where the channel is widest and the tide turns an hour later than it does at the
  quay. In winter, when the swell is from the north, they wait behind the breakwater, and the master is told by radio.</p></div>`;
const pair = (n: number, mark?: string) => `<div class="item">${question(n, mark)}${answer(n)}</div>`;
const pairs = (count: number, mark?: string) => Array.from({ length: count }, (_, n) => pair(n, mark)).join("");

/** The lines found below an article of 25 paragraphs, which also has the lines that start with `kept`. */
function found(below: string, kept = "The harbour"): string[] {
  const page = parsePage(
    `<html><body><main><article>${TEXT}</article><div class="more">${below}</div></main></body></html>`,
  );
  const blocks = readBlocks(page);
  const article = selectBlocks(
    page,
    blocks.filter(({ text }) => text.startsWith("The harbour") || text.startsWith(kept)),
  );
  const stated = { headline: null, description: null, authors: [], stated: null };
  const opinions = judgeBlocks(page, blocks, sourceTexts(article), stated);
  return [...questionSections(article, opinions)].map(({ block }) => block.text);
}

test("questions with answers are found, with the heading above them", () => {
  const lines = found(`<p>Share this</p><h2>Frequently asked</h2>${pairs(3)}<h2>Read on</h2><p>Other harbours</p>`);
  expect(lines).toHaveLength(7);
  expect(lines[0]).toBe("Frequently asked");
  expect(lines.at(-1)).toContain("buoy 2");
});

test("of an interview in the article only the questions are found, not what stands between them", () => {
  const interview = `${pair(1)}${pair(2)}<p>Where to read on: the oyster beds</p>${pair(3)}`;
  expect(found(interview, "Where do")).toEqual([1, 2, 3].map((n) => `Where do pilots board in winter ${n}?`));
});

test.each(["？", "؟", "? expand_more"])("a question may end in %s", (mark) => {
  expect(found(`<h2>Frequently asked</h2>${pairs(3, mark)}`)).toHaveLength(7);
});

test.each([
  ["one question", pairs(1)],
  ["questions without answers", question(1) + question(2) + question(3)],
  ["links to questions elsewhere", pairs(3).replaceAll(/(Where.*?\?)/g, '<a href="/faq">$1</a>')],
  ["more questions than article", pairs(30)],
])("not %s", (_, below) => {
  expect(found(below)).toEqual([]);
});

test("they are in the article, although the classifier doubts the questions", () => {
  const { articleBody } = extractArticle(
    makePage(`<title>Dredging</title><body><div class="post"><h1>Dredging</h1><article>${TEXT}</article></div>
      <div class="more"><section><div><h2>Frequently asked</h2>${pairs(3)}</div></section></div></body>`),
  );
  for (const text of ["Frequently asked", "in winter 0?", "at buoy 0,", "in winter 2?", "at buoy 2,"])
    expect(articleBody).toContain(text);
});
