import { expect, test } from "vitest";
import { countWords } from "../../src/extract/word-count.ts";

test.each([
  ["hyphenated and contracted words count once", "It's a well-known ferry.", 4],
  ["vowel signs are part of their word", "पुल फिर से खुल गया", 5],
  ["each Chinese character counts", "老桥重新开放。", 6],
  ["Thai has no spaces between its words", "สะพานเก่าเปิดให้ใช้อีกครั้ง", 6],
  ["a zero-width joiner does not split a word", "باز می\u200cشود", 2],
  ["punctuation does not count", "— 1,5 % …", 2],
])("%s", (_why, text, expected) => {
  expect(countWords(text)).toBe(expected);
});
