import { expect, test } from "vitest";
import { snippetOf } from "../../src/catalog/snippet.ts";

const shown = (text: string, ...wanted: string[]) =>
  snippetOf(
    text,
    wanted.map((term) => ({ text: term, isPrefix: term.endsWith("ou*") })),
  )
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join("");

const FILLER = "The council met and voted. ".repeat(30);

test.each([
  ["case and diacritics are folded, and shown as written", "Le Café ferme.", ["cafe"], "Le [Café] ferme."],
  ["a part of a word is not a match", "The cafeteria and the cafe", ["cafe"], "The cafeteria and the [cafe]"],
  ["a phrase matches across punctuation", "The old, school", ["old school"], "The [old, school]"],
  ["a part of a sentence without spaces is a match", "北京大学宣布", ["大学"], "北京[大学]宣布"],
  ["scripts mix inside a word", "新iPhone手机发布", ["iphone手机"], "新[iPhone手机]发布"],
  ["a ligature that folds to more characters keeps its place", "İstanbul ve İzmir", ["izmir"], "İstanbul ve [İzmir]"],
  ["a character outside of the BMP keeps its place", "😀😀 harbour", ["harbour"], "😀😀 [harbour]"],
  ["regular expression syntax is plain text", "What? (a+b)*", ["a+b)*"], "What? ([a+b])*"],
  ["a prefix shows the whole word", "Two harbours", ["harbou*"], "Two [harbours]"],
  ["no match shows the beginning", "Short text.", ["absent"], "Short text."],
])("%s", (_why, text, wanted, expected) => {
  expect(shown(text, ...wanted)).toBe(expected);
});

test("a long text is cut between words, around the densest matches", () => {
  const snippet = shown(`harbour ${FILLER}The harbour bridge opens. ${FILLER}`, "harbour", "bridge");
  expect(snippet).toContain("The [harbour] [bridge] opens.");
  expect(snippet).toMatch(/^… \w/);
  expect(snippet).toMatch(/ …$/);
  expect(snippet.length).toBeLessThan(300);
});
