import { expect, test } from "vitest";
import { versionChange } from "../../src/store/version-change.ts";
import { FULL_TEXT } from "./samples.ts";

const before = { headline: "The bridge reopens", articleBody: FULL_TEXT };
const [first = "", second = "", third = "", fourth = ""] = FULL_TEXT.split("\n\n");
const text = (...paragraphs: string[]) => paragraphs.join("\n\n");

test.each([
  ["a corrected letter is a typo", text(first.replace("bridge", "brigde"), second, third, fourth), "typo"],
  ["a changed figure is a correction", text(first, second.replace("forty", "40"), third, fourth), "correction"],
  [
    "a changed number with as many digits is a correction",
    text(first.replace("two", "2"), second, third, fourth),
    "correction",
  ],
  ["a changed word is a correction", text(first.replace("Friday", "Monday"), second, third, fourth), "correction"],
  ["a new paragraph is a correction", text(first, second, third, "One more thing was said.", fourth), "correction"],
  [
    "new wording throughout is a rewrite",
    "The crossing stays shut, a spokesman announced; nobody knows for how long.",
    "rewrite",
  ],
])("%s", (_why, articleBody, kind) => {
  expect(versionChange(before, { ...before, articleBody }).kind).toBe(kind);
});

test("a new headline outweighs a correction", () => {
  const after = {
    headline: "Bridge open again",
    articleBody: text(first.replace("Friday", "Monday"), second, third, fourth),
  };
  expect(versionChange(before, after)).toMatchObject({ kind: "headline", headlineBefore: "The bridge reopens" });
});

test("a small edit in every paragraph is not a rewrite", () => {
  const articleBody = FULL_TEXT.replaceAll(".", " indeed.");
  expect(versionChange(before, { ...before, articleBody }).kind).toBe("correction");
});

test("lists the changed paragraphs with their positions, and no others", () => {
  const added = "The mayor will cut the ribbon.";
  const edited = third.replace("toll", "fee");
  expect(versionChange(before, { ...before, articleBody: text(added, first, edited, fourth) })).toEqual({
    kind: "correction",
    headlineBefore: null,
    paragraphs: [
      { position: 0, removed: [], added: [added] },
      { position: 2, removed: [second, third], added: [edited] },
    ],
  });
});

test("two long texts with nothing in common are compared quickly", () => {
  const long = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(" ");
  const change = versionChange({ headline: null, articleBody: long("a") }, { headline: null, articleBody: long("b") });
  expect(change).toMatchObject({ kind: "rewrite", paragraphs: [{ position: 0 }] });
});
