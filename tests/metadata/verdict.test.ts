import { describe, expect, test } from "vitest";
import { stated } from "../../src/metadata/field.ts";
import { amongClaims, type Judgement, judge, type Reading } from "../../src/metadata/verdict.ts";

type Kind = "data" | "meta" | "text";

const WEIGHTS: Readonly<Record<Kind, number>> = { data: 3, meta: 2, text: 1 };

const judgement: Judgement<Reading<string, Kind>> = {
  ofReading: [
    ...(["data", "meta", "text"] as const).map((kind) => ({
      sign: kind,
      weight: WEIGHTS[kind],
      sentence: `It stands in ${kind}.`,
      holds: (reading: Reading<string, Kind>) => reading.kind === kind,
    })),
    { sign: "in-doubt", weight: -4, sentence: "It is marked.", holds: ({ raw }) => raw.endsWith("?") },
  ],
  ofClaim: [
    {
      sign: "odd",
      weight: -1,
      sentence: "It is odd.",
      holds: ({ readings: [{ reading }] }) => reading.value === "odd",
    },
  ],
  bar: 1,
  lead: 0.5,
  agree: (one, other) => one === other,
};

/** `meta:one` is a reading of kind meta with value one. */
const read = (...said: readonly string[]) =>
  said.map((source): Reading<string, Kind> => {
    const [kind = "", raw = ""] = source.split(":");
    return { kind: kind as Kind, source, raw, value: raw.replace("?", "") };
  });

const verdictOn = (...said: readonly string[]) => judge(read(...said), judgement);
const winner = (...said: readonly string[]) => verdictOn(...said).stated?.readings[0].reading.value ?? null;

describe("the stated value", () => {
  test.each([
    ["nothing without readings", [], null],
    ["the strongest source, whatever the order", ["text:one", "data:two"], "two"],
    ["the value of two kinds, against a single stronger kind", ["data:one", "meta:two", "text:two", "meta:two"], null],
    ["a kind counts once, however often it repeats", ["meta:one", "text:two", "text:two", "text:two"], "one"],
    ["nothing below the threshold", ["text:one?"], null],
    ["nothing when two disagree and neither is stronger", ["meta:one", "meta:two"], null],
    ["a doubtful reading neither confirms nor weakens", ["meta:one", "text:one?"], "one"],
    ["evidence against the value counts whatever its source", ["text:odd"], null],
  ])("%s", (_why, said, expected) => {
    expect(winner(...said)).toBe(expected);
  });
});

test("the evidence that counted is listed", () => {
  const { stated } = verdictOn("meta:odd", "text:odd", "text:odd");
  expect(stated?.signs.map(({ sign }) => sign)).toEqual(["meta", "text", "odd"]);
  expect(stated?.score).toBe(2);
});

test("provenance lists the source, agreeing sources and rejected sources", () => {
  const verdict = verdictOn("data:one", "text:one", "meta:two");
  expect(amongClaims(stated("one", "data:one", "one"), verdict).provenance).toEqual({
    source: "data:one",
    raw: "one",
    confirmedBy: ["text:one"],
    rejected: [{ source: "meta:two", raw: "two" }],
  });
});
