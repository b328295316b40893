import { expect, test } from "vitest";
import { cutLongBlanks } from "../../src/render/long-blanks.ts";

test("runs of white space of any kind end after 100 characters", () => {
  const text = `a${"\u00a0".repeat(5000)}b${" \n\t".repeat(1000)}c`;
  expect(cutLongBlanks(text)).toBe(`a${"\u00a0".repeat(100)}b${" \n\t".repeat(34).slice(0, 100)}c`);
});

test("columns in code stay", () => {
  const code = `name${" ".repeat(40)}size\n\n\n    indented`;
  expect(cutLongBlanks(code)).toBe(code);
});
