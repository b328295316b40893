import { expect, test } from "vitest";
import type { ParagraphChange } from "../../src/stored-article.ts";
import { Changes } from "../../workers/pages/changes.tsx";

const shown = (removed: readonly string[], added: readonly string[]): string => {
  const changes: ParagraphChange[] = [{ position: 0, removed, added }];
  return String(Changes({ changes }));
};
const words = (word: string, count: number) => Array.from({ length: count }, (_, index) => `${word}${index}`);

test.each([
  [
    "a changed word in place",
    ["The ferry sails."],
    ["The ferry waits."],
    "The ferry <del>sails</del><ins>waits</ins>.",
  ],
  ["an added paragraph", [], ["It rains."], "<ins>It rains.</ins>"],
  ["a removed paragraph", ["It rains."], [], "<del>It rains.</del>"],
  ["markup as text", ["a <b>"], ["a <i>"], "a &lt;<del>b</del><ins>i</ins>&gt;"],
])("shows %s", (_what, removed, added, html) => {
  expect(shown(removed, added)).toBe(`<p class="change" dir="auto">${html}</p>`);
});

test("shows two dissimilar paragraphs one after the other", () => {
  const [before, after] = [words("a", 50).join(" "), words("b", 50).join(" ")];
  expect(shown([before], [after])).toContain(
    `<del>${before}</del></p><p class="change" dir="auto"><ins>${after}</ins>`,
  );
});

test.each([
  [12, null],
  [13, "And one more paragraph."],
  [40, "And 28 more paragraphs."],
])("of %i paragraphs, shows twelve and the number of the rest", (count, rest) => {
  const html = shown([], words("It rains.", count));
  expect(html.match(/<ins>/g)).toHaveLength(12);
  if (rest === null) expect(html).not.toContain("more");
  else expect(html).toContain(rest);
});
