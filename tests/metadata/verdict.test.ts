import { describe, expect, test } from "vitest";
import { stated } from "../../src/metadata/field.ts";
import { type Judgement, judge, provenanceOf, type Reading } from "../../src/metadata/verdict.ts";

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

/** `meta:one` is a reading of kind meta that says one. */
const read = (...said: readonly string[]) =>
  said.map((source): Reading<string, Kind> => {
    const [kind = "", raw = ""] = source.split(":");
    return { kind: kind as Kind, source, raw, value: raw.replace("?", "") };
  });

const verdictOn = (...said: readonly string[]) => judge(read(...said), judgement);
const winner = (...said: readonly string[]) => verdictOn(...said).stated?.readings[0].reading.value ?? null;

describe("what is stated", () => {
  test.each([
    ["nothing, where nothing is read", [], null],
    ["the strongest source, wherever it is given", ["text:one", "data:two"], "two"],
    [
      "what two kinds of source say, against one that is stronger than each",
      ["data:one", "meta:two", "text:two", "meta:two"],
      null,
    ],
    ["a kind counts once, however often it says so", ["meta:one", "text:two", "text:two", "text:two"], "one"],
    ["nothing below the bar", ["text:one?"], null],
    ["nothing, where two disagree and neither leads", ["meta:one", "meta:two"], null],
    ["what is marked confirms nothing, and takes nothing away", ["meta:one", "text:one?"], "one"],
    ["what speaks against the value, whoever states it, counts", ["text:odd"], null],
  ])("%s", (_why, said, expected) => {
    expect(winner(...said)).toBe(expected);
  });
});

test("the signs that counted can be read", () => {
  const { stated } = verdictOn("meta:odd", "text:odd", "text:odd");
  expect(stated?.signs.map(({ sign }) => sign)).toEqual(["meta", "text", "odd"]);
  expect(stated?.score).toBe(2);
});

test("provenance names who said it, who agrees and who was not believed", () => {
  const verdict = verdictOn("data:one", "text:one", "meta:two");
  expect(provenanceOf(stated("one", "data:one", "one"), verdict)).toEqual({
    source: "data:one",
    raw: "one",
    confirmedBy: ["text:one"],
    rejected: [{ source: "meta:two", raw: "two" }],
  });
});
