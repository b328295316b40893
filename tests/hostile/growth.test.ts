import { expect, test } from "vitest";
import { MAX_GROWTH, timeGrowth } from "../growth.ts";
import { type Cost, costOf, mostOutput } from "./cost.ts";
import { hostilePage, JOINED_BLANKS, SLOTS } from "./slots.ts";

/** Characters of hostile text. */
const LENGTH = 15_000;

/** Pairs that once took seconds, and one of each kind of text; `bench/slots.ts` measures all pairs. */
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
  ["markup as it comes", "<br>"],
  ["markup as it comes", "<span>x</span><br>"],
  ...JOINED_BLANKS.flatMap((seed) => [["markup as it comes", seed] as const, ["preformatted markup", seed] as const]),
];

/** Time of the processor is what counts; a busy machine takes many times as long. In milliseconds. */
const PATIENCE = 180_000;

test.each(SAMPLE)(
  "%s × %j: time is linear, output is bounded, and no error is untyped",
  (slot, seed) => {
    expect(Object.keys(SLOTS)).toContain(slot);
    const pageOf = (length: number) => hostilePage(slot, seed, length);
    const costs = new Map<number, Cost>();
    const growth = timeGrowth((length) => costs.set(length, costOf(pageOf(length))), LENGTH);
    const cost = costs.get(4 * LENGTH);
    expect(cost?.result).not.toMatch(/^!!/);
    expect(cost?.output).toBeLessThan(mostOutput(pageOf(4 * LENGTH)));
    expect(growth).toBeLessThanOrEqual(MAX_GROWTH);
  },
  PATIENCE,
);
