import { expect, test } from "vitest";
import { type Evidence, weigh } from "../src/evidence.ts";

const evidence: readonly Evidence<string>[] = [
  {
    sign: "is-long",
    weight: 1,
    sentence: (text) => `It has ${text.length} characters.`,
    holds: (text) => text.length > 5,
  },
  { sign: "asks", weight: -3, sentence: "It asks the reader.", holds: (text) => text.includes("?") },
];

test("weights add up, and the signs found are listed by weight", () => {
  expect(weigh(evidence, "Really now?")).toEqual({
    score: -2,
    signs: [
      { sign: "asks", weight: -3, sentence: "It asks the reader." },
      { sign: "is-long", weight: 1, sentence: "It has 11 characters." },
    ],
  });
});

test("without signs the score is 0", () => {
  expect(weigh(evidence, "No.")).toEqual({ score: 0, signs: [] });
});
