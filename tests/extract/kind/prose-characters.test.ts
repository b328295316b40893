import { expect, test } from "vitest";
import { proseCharacters } from "../../../src/extract/kind/prose-characters.ts";

const LINE = "The ferry crosses the sound at six,";

test.each([
  ["a paragraph of sentences tells", LINE.repeat(4), LINE.length * 4],
  ["a headline tells nothing", LINE, 0],
  ["verse tells, though its lines are short", [LINE, LINE, LINE].join("\n"), LINE.length * 3],
  ["headlines apart tell nothing", [LINE, LINE, LINE].join("\n\n"), 0],
  ["nor do the items of a list", [LINE, LINE, LINE].map((line) => `- ${line}`).join("\n"), 0],
])("%s", (_why, text, told) => {
  expect(proseCharacters(text)).toBe(told);
});
