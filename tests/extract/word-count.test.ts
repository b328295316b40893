import { expect, test } from "vitest";
import { countWords } from "../../src/extract/word-count.ts";

test.each([
  ["what is joined is one word", "It's a well-known ferry.", 4],
  ["vowel signs are part of their word", "पुल फिर से खुल गया", 5],
  ["a character of Chinese is one", "老桥重新开放。", 6],
  ["Thai has no spaces between its words", "สะพานเก่าเปิดให้ใช้อีกครั้ง", 6],
  ["a joiner parts no word", "باز می\u200cشود", 2],
  ["signs are no words", "— 1,5 % …", 2],
])("%s", (_why, text, expected) => {
  expect(countWords(text)).toBe(expected);
});
