import { scoredPages } from "./stored-results.ts";

/** Prints the calibration of the quality score: for each tenth, the number of pages and their mean shingle F1. */
export async function tellCalibration(corpora: string): Promise<void> {
  const tenths = new Map<number, number[]>();
  for (const { f1, quality } of await scoredPages(corpora)) {
    if (quality === null) continue;
    const tenth = Math.min(9, Math.floor(quality * 10));
    tenths.set(tenth, [...(tenths.get(tenth) ?? []), f1]);
  }
  console.log("| quality | pages | mean F1 | under .8 |\n| --- | --- | --- | --- |");
  for (const [tenth, scores] of [...tenths].sort(([one], [other]) => other - one)) {
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const bad = scores.filter((score) => score < 0.8).length;
    console.log(`| .${tenth} | ${scores.length} | ${mean.toFixed(3)} | ${bad} |`);
  }
}
