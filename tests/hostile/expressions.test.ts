import { analyse } from "scslre";
import { expect, test } from "vitest";
import { boundedText } from "../../src/text/page-text.ts";
import { attacksOn, attackText } from "./expression-attacks.ts";
import { type Expression, expressionsOfSources } from "./expressions.ts";

/**
 * Quadratic backtracking is harmless on short text: these expressions read one
 * line of a byline or a label, or end in white space, which a parsed page limits to 100 characters.
 */
const SHORT_INPUT = new Set([
  String.raw`^([^,;]+),\s*([^,;]+)$`,
  String.raw`\s*(?:[|｜•→»\t]|(?<!\p{sc=Hangul})·|\s[-–—]{1,2}\s|\/\/)\s*`,
  String.raw`(?:\/\/\s*)?(?:\]\]>|-->|\/\*\]\]>\*\/)\s*;?\s*$`,
  String.raw`^(?:image|photo|picture|slide|bild|foto|imagen|imagem|immagine|zdjęcie|фото|写真)\s*\d+\s*(?:of|von|de|di|van|z|из|\/)\s*\/?\s*\d+$`,
]);

/** Parts with superlinear time from one start position. Repeated start positions are covered by the attacks below. */
function slowness(source: string, flags: string): string[] {
  const { reports } = analyse({ source, flags }, { assumeRejectingSuffix: true, reportTypes: { Move: false } });
  return reports.map((report) => (report.exponential ? "exponential" : "polynomial"));
}

test.each([
  ["(a+)+$", "exponential"],
  [String.raw`^(?:\w+\s?)+$`, "exponential"],
  [String.raw`^\d*\w+$`, "polynomial"],
])("the tool detects that /%s/ is %s", (source, expected) => {
  expect(slowness(source, "")).toContain(expected);
});

test("no expression is exponential, and none is polynomial on long text", () => {
  const expressions = expressionsOfSources();
  expect(expressions.length).toBeGreaterThan(100);
  const slow = expressions
    .map(({ file, source, flags }) => ({ file, source, slowness: slowness(source, flags) }))
    .filter((found) => found.slowness.length > 0)
    .filter((found) => found.slowness.includes("exponential") || !SHORT_INPUT.has(found.source));
  expect(slow).toEqual([]);
});

/** A shorter time on the longest text is harmless, and too short to measure growth. */
const MIN_TELLING_MS = 8;
/** Shorter times are dominated by the clock and the compiler. */
const FLOOR_MS = 0.5;
/** Maximum ratio of times for four times the text: 4 is linear, 16 quadratic; the margin is for a busy machine. */
const MAX_GROWTH = 8;
/** Text lengths in UTF-16 units. */
const LENGTHS = [250, 1_000, 4_000, 16_000];

/** Parts of the library whose text has come through `boundedText`. */
const READS_PAGES = /^src\/(?:clean|dom|extract|metadata|render)\//;
/** What reads texts that are cut before, and how long they are, in UTF-16 units. */
const CUT_BEFORE: readonly (readonly [files: RegExp, longest: number])[] = [
  [/^src\/metadata\/authors\//, 1_000],
  [/^src\/metadata\/facts\/surroundings\.ts$/, 60],
  [/^src\/clean\/rules\/cut-labels\.ts$/, 120],
];

/** The first attack under which time grows faster than the text, with what it took; `null` where none does. */
function growthUnderAttack({ file, source, flags }: Expression): string | null {
  const expression = new RegExp(source, flags);
  const longest = CUT_BEFORE.find(([files]) => files.test(file))?.[1] ?? Number.POSITIVE_INFINITY;
  const arriving = READS_PAGES.test(file) ? boundedText : (text: string) => text;
  for (const attack of attacksOn(analyse({ source, flags }, { maxReports: 0 }).parsed)) {
    let before = "";
    let timeBefore = 0;
    for (const length of LENGTHS.filter((length) => length <= longest)) {
      const text = arriving(attackText(attack, length));
      let time = shortestTime(expression, text, TRIES);
      // Other work on the machine makes a run slower, never faster: a suspicion is measured again.
      if (isSuspicious(time, timeBefore)) {
        timeBefore = shortestTime(expression, before, TRIES_ON_SUSPICION);
        time = Math.min(time, shortestTime(expression, text, TRIES_ON_SUSPICION));
      }
      if (isSuspicious(time, timeBefore)) {
        const growth = (time / Math.max(timeBefore, FLOOR_MS)).toFixed(1);
        return `${JSON.stringify(attack)}, ${length} characters: ${Math.round(time)} ms, ${growth}-fold`;
      }
      [before, timeBefore] = [text, time];
    }
  }
  return null;
}

const TRIES = 3;
const TRIES_ON_SUSPICION = 12;

function isSuspicious(time: number, before: number): boolean {
  return time > MIN_TELLING_MS && time / Math.max(before, FLOOR_MS) > MAX_GROWTH;
}

/** In milliseconds, of several tries where one takes long. */
function shortestTime(expression: RegExp, text: string, maxTries: number): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < maxTries && shortest > MIN_TELLING_MS / 2; tries++) {
    const start = performance.now();
    text.replace(expression, "");
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

test.each([
  ["repetition before the end", String.raw`[\s,]+$`],
  ["a missing closing delimiter", "<[^>]*>"],
  ["two overlapping repetitions", String.raw`^\d*\w+!`],
])("an attack detects superlinear time: %s", (_what, source) => {
  expect(growthUnderAttack({ file: "bin/a.ts", source, flags: "" })).not.toBeNull();
});

test("no expression takes superlinear time on texts of its own characters", () => {
  const found = expressionsOfSources()
    .map((expression) => ({ file: expression.file, source: expression.source, slow: growthUnderAttack(expression) }))
    .filter(({ slow }) => slow !== null);
  expect(found).toEqual([]);
}, 400_000);
