import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { CORPUS, OURS, OUT, TOOL } from "./benchmark.ts";

type Counts = readonly [hit: number, leaked: number, lost: number];

interface Shingles {
  readonly shingleCounts: (truth: string, text: string | undefined) => Counts;
  readonly pageF1: (counts: Counts) => number;
}

interface Truth {
  readonly text?: string;
  readonly pageType?: string;
}

interface Answer {
  readonly id: string;
  readonly text?: string;
  readonly quality?: number;
}

/** A page with a labelled text. */
export interface ScoredPage {
  /** Shingle F1 of its text, 0 to 1; 0 for a refused page. */
  readonly f1: number;
  readonly isEmpty: boolean;
  readonly quality: number | null;
  /** The labelled kind of page; `null` in most corpora. */
  readonly pageType: string | null;
}

/** The run whose results are read: that of `npm run bench -- quality`, or another. */
const NAME = process.env.BENCH_NAME ?? OURS.name;

/** Scores the benchmark's stored results page by page, for totals: the pages of a blind corpus are not to be looked at. */
export async function scoredPages(corpora: string): Promise<readonly ScoredPage[]> {
  const { shingleCounts, pageF1 } = (await import(`${TOOL}/metrics/shingles.mjs`)) as Shingles;
  return corpora.split(",").flatMap((corpus) => {
    const truth = JSON.parse(readFileSync(`${CORPUS}/${corpus}/truth.json`, "utf8")) as Record<string, Truth>;
    const lines = gunzipSync(readFileSync(`${OUT}/raw/${NAME}/${corpus}.jsonl.gz`))
      .toString("utf8")
      .split("\n");
    return lines.flatMap((line): ScoredPage[] => {
      if (line === "") return [];
      const { id, text = "", quality = null } = JSON.parse(line) as Answer;
      const { text: wanted = "", pageType = null } = truth[id] ?? {};
      if (wanted === "") return [];
      return [{ f1: pageF1(shingleCounts(wanted, text)) || 0, isEmpty: text === "", quality, pageType }];
    });
  });
}
