import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cleanText } from "../../src/clean/clean-text.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const lines = (text: string) => text.split("\n").filter((line) => line !== "");

test("text from another tool loses its photo credit and READ NEXT list, and nothing else", () => {
  const { text, removals } = cleanText(read("polluted-article.txt"));
  expect(lines(text)).toEqual(lines(read("articles/breakwater-crack/golden.txt")));
  expect(removals.flatMap((removal) => lines(removal.text))).toHaveLength(7);
});
