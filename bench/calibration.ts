import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { CORPUS, OURS, OUT, TOOL } from "./benchmark.ts";

interface Answer {
  readonly id: string;
  readonly text?: string;
  readonly quality?: number;
}

type Counts = readonly [hit: number, leaked: number, lost: number];

interface Shingles {
  readonly shingleCounts: (truth: string, text: string | undefined) => Counts;
  readonly pageF1: (counts: Counts) => number;
}

/** The run whose results are read: that of `npm run bench -- quality`, or another. */
const NAME = process.env.BENCH_NAME ?? OURS.name;

/**
 * Prints the calibration of the quality score: for each tenth, the number of pages and their mean
 * shingle F1. Reads the benchmark's stored results, and prints only totals.
 */
export async function tellCalibration(corpora: string): Promise<void> {
  const { shingleCounts, pageF1 } = (await import(`${TOOL}/metrics/shingles.mjs`)) as Shingles;
  const tenths = new Map<number, number[]>();
  for (const corpus of corpora.split(",")) {
    const truth = JSON.parse(readFileSync(`${CORPUS}/${corpus}/truth.json`, "utf8")) as Record<
      string,
      { text?: string }
    >;
    const lines = gunzipSync(readFileSync(`${OUT}/raw/${NAME}/${corpus}.jsonl.gz`))
      .toString("utf8")
      .split("\n");
    for (const line of lines) {
      if (line === "") continue;
      const { id, text, quality } = JSON.parse(line) as Answer;
      const wanted = truth[id]?.text;
      if (wanted === undefined || quality === undefined) continue;
      const tenth = Math.min(9, Math.floor(quality * 10));
      tenths.set(tenth, [...(tenths.get(tenth) ?? []), pageF1(shingleCounts(wanted, text))]);
    }
  }
  console.log("| quality | pages | mean F1 | under .8 |\n| --- | --- | --- | --- |");
  for (const [tenth, scores] of [...tenths].sort(([one], [other]) => other - one)) {
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const bad = scores.filter((score) => score < 0.8).length;
    console.log(`| .${tenth} | ${scores.length} | ${mean.toFixed(3)} | ${bad} |`);
  }
}
