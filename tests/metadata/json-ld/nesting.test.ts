import { expect, test } from "vitest";
import { parseJsonLd } from "../../../src/metadata/json-ld/json-ld.ts";
import { nestsDeeper } from "../../../src/metadata/json-ld/nesting.ts";

test.each([
  ["the bound itself is no deeper", "[[[]]]", false],
  ["arrays", "[[[[]]]]", true],
  ["objects", '{"a":{"a":{"a":{}}}}', true],
  ["beside one another they are not nested", "[[],[],[],[],[]]", false],
  ["brackets of a string do not count", '["[[[[[[", "{{{{"]', false],
  ["an escaped quote does not end a string", String.raw`["\"[[[[[["]`, false],
  ["a backslash before a closing quote, escaped itself, does not keep it open", String.raw`["\\",[[[]]]]`, true],
  ["a string that is cut off", '["[[[[[[', false],
])("%s", (_why, json, expected) => {
  expect(nestsDeeper(json, 3)).toBe(expected);
});

/** How deep objects and arrays stand in one another. */
function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test.each([
  ["arrays", (n: number) => "[".repeat(n) + "]".repeat(n)],
  ["objects", (n: number) => `${'{"a":'.repeat(n)}1${"}".repeat(n)}`],
  ["brackets that nobody closes", (n: number) => "[".repeat(n)],
])("%s: nothing is handed on that stands deeper than metadata may, and what comes before is read", (_what, deep) => {
  const nodes = parseJsonLd([`{"@type":"NewsArticle","headline":"Trams run","author":${deep(100_000)}}`]);
  expect(nodes[0]).toMatchObject({ "@type": "NewsArticle", headline: "Trams run" });
  expect(Math.max(...nodes.map(depthOf))).toBeLessThanOrEqual(64);
});
