import { expect, test } from "vitest";
import { parseJsonLd } from "../../../src/metadata/json-ld/json-ld.ts";
import { nestsDeeper } from "../../../src/metadata/json-ld/nesting.ts";

test.each([
  ["the limit itself is allowed", "[[[]]]", false],
  ["arrays", "[[[[]]]]", true],
  ["objects", '{"a":{"a":{"a":{}}}}', true],
  ["siblings are not nested", "[[],[],[],[],[]]", false],
  ["brackets of a string do not count", '["[[[[[[", "{{{{"]', false],
  ["an escaped quote does not end a string", String.raw`["\"[[[[[["]`, false],
  ["an escaped backslash does not escape the closing quote", String.raw`["\\",[[[]]]]`, true],
  ["a truncated string", '["[[[[[[', false],
])("%s", (_why, json, expected) => {
  expect(nestsDeeper(json, 3)).toBe(expected);
});

/** The nesting depth of objects and arrays. */
function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test.each([
  ["arrays", (n: number) => "[".repeat(n) + "]".repeat(n)],
  ["objects", (n: number) => `${'{"a":'.repeat(n)}1${"}".repeat(n)}`],
  ["unclosed brackets", (n: number) => "[".repeat(n)],
])("%s nested past the limit are dropped, and the fields before are read", (_what, deep) => {
  const nodes = parseJsonLd([`{"@type":"NewsArticle","headline":"Trams run","author":${deep(100_000)}}`]);
  expect(nodes[0]).toMatchObject({ "@type": "NewsArticle", headline: "Trams run" });
  expect(Math.max(...nodes.map(depthOf))).toBeLessThanOrEqual(64);
});
