import { expect, test } from "vitest";
import { proseCharacters } from "../../../src/extract/kind/prose-characters.ts";

const LINE = "The ferry crosses the sound at six,";

test.each([
  ["a paragraph of sentences counts", LINE.repeat(4), LINE.length * 4],
  ["a headline does not count", LINE, 0],
  ["verse counts, although its lines are short", [LINE, LINE, LINE].join("\n"), LINE.length * 3],
  ["a Chinese character counts as more than two letters", "渡轮六点驶过海峡。".repeat(6), 126],
  ["separate headlines do not count", [LINE, LINE, LINE].join("\n\n"), 0],
  ["list items do not count", [LINE, LINE, LINE].map((line) => `- ${line}`).join("\n"), 0],
])("%s", (_why, text, told) => {
  expect(proseCharacters(text)).toBe(told);
});
