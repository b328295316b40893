import { textContent } from "domutils";
import { expect, test } from "vitest";
import { parsePage } from "../../src/dom/parse-page.ts";
import { cutLongBlanks } from "../../src/text/long-blanks.ts";
import { cutLongMarks } from "../../src/text/long-marks.ts";

test("runs of any white space are limited to 100 characters", () => {
  const text = `a${"\u00a0".repeat(5000)}b${" \n\t".repeat(1000)}c`;
  expect(cutLongBlanks(text)).toBe(`a${"\u00a0".repeat(100)}b${" \n\t".repeat(34).slice(0, 100)}c`);
});

test.each([
  ["white space", cutLongBlanks, "\n", 100],
  ["combining marks", cutLongMarks, "\u0301", 30],
])("five million %s are truncated, also after many calls", (_kind, cut, character, max) => {
  for (let times = 0; times < 200; times++) cut(`a${character.repeat(1_000)}b`);
  expect(cut(`a${character.repeat(5_000_000)}b`)).toBe(`a${character.repeat(max)}b`);
});

test.each([0, 1, 50, 99, 100, 101, 150, 201])("a run is found wherever it starts: after %i characters", (before) => {
  const around = (blanks: number) => `${"a".repeat(before)}${"\u3000".repeat(blanks)}b`;
  expect(cutLongBlanks(around(101))).toBe(around(100));
  expect(cutLongBlanks(around(100))).toBe(around(100));
});

test("columns in code stay", () => {
  const code = `name${" ".repeat(40)}size\n\n\n    indented`;
  expect(cutLongBlanks(code)).toBe(code);
});

test("parsed texts and attributes have no longer run", () => {
  const blanks = "\u00a0".repeat(50_000);
  const document = parsePage(
    `<!doctype html><title>a${blanks}b</title><p title="a${blanks}b">a${blanks}b<table>${blanks}x`,
  );
  const attributes = JSON.stringify(document.children, ["children", "attribs", "title"]);
  expect(textContent(document).length).toBeLessThan(500);
  expect(attributes.length).toBeLessThan(1000);
});
