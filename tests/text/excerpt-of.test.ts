import { expect, test } from "vitest";
import { excerptOf } from "../../src/text/excerpt-of.ts";

test.each([
  ["a short text is kept", "The ferry", 9, "The ferry"],
  ["a longer text ends with an ellipsis", "The ferry returns", 9, "The ferr…"],
  ["line breaks become spaces", " The\n\tferry ", 9, "The ferry"],
  ["characters are not split", "🚢🚢🚢", 2, "🚢…"],
])("%s", (_what, text, max, excerpt) => {
  expect(excerptOf(text, max)).toBe(excerpt);
});
