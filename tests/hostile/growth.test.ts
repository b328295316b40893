import { expect, test } from "vitest";
import { costOf, growthOf, MOST_GROWTH, mostOutput } from "./cost.ts";
import { hostilePage, SLOTS } from "./slots.ts";

/** In characters of hostile text. */
const LENGTH = 15_000;

/** Pairs that once took seconds, and one of each kind of text; `bench/slots.ts` tries all pairs. */
const SAMPLE: readonly (readonly [slot: string, seed: string])[] = [
  ["byline", "—"],
  ["byline", "(a"],
  ["author in parts", "["],
  ["rel=author", "a"],
  ["title and heading", "\u0301\u0323"],
  ["title", "| "],
  ["caption", "Photo: "],
  ["dateline", "12 May "],
  ["class", "-"],
  ["metas", ", "],
  ["JSON-LD author", "a"],
  ["JSON-LD publisher", ","],
  ["JSON-LD as it comes", "["],
  ["base", "a"],
  ["preformatted", "`"],
  ["quotation", "x\n"],
];

test.each(SAMPLE)("%s × %j: time grows with the length, output is bounded, and the result has a name", (slot, seed) => {
  expect(Object.keys(SLOTS)).toContain(slot);
  const html = hostilePage(slot, seed, 4 * LENGTH);
  const { output, result } = costOf(html);
  expect(result).not.toMatch(/^!!/);
  expect(output).toBeLessThan(mostOutput(html));
  expect(growthOf((length) => hostilePage(slot, seed, length), LENGTH)).toBeLessThanOrEqual(MOST_GROWTH);
});
