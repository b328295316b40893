import type { IngestOutcome } from "../../src/ingest/ingest-outcome.ts";
import { excerptOf } from "../../src/text/excerpt-of.ts";

/** Longer headlines are whole texts, which would push the other lines off the screen. */
const MAX_HEADLINE_CHARS = 120;

/** The result for a page. `known`: its article is already stored, and the page was skipped. */
export type PageResult = IngestOutcome["status"] | "known";

export type Counts = Record<PageResult, number>;

export function emptyCounts(): Counts {
  return { new: 0, updated: 0, unchanged: 0, kept: 0, known: 0, failed: 0 };
}

/** The result of a page, on one line. */
export function lineOf(url: string, outcome: IngestOutcome): string {
  if (outcome.status === "failed") return `failed     ${url}  ${outcome.error.code}: ${outcome.error.message}`;
  const headline = excerptOf(outcome.stored.headline ?? "", MAX_HEADLINE_CHARS);
  const what = outcome.status === "kept" ? `${outcome.reason}: the stored article is kept` : headline;
  return `${outcome.status.padEnd(9)}  ${url}  ${what}`;
}

/** The results of all pages, on one line. */
export function summaryOf(counts: Readonly<Counts>): string {
  const shown = Object.entries(counts).filter(([, count]) => count > 0);
  return shown.length === 0 ? "No pages.\n" : `${shown.map(([result, count]) => `${count} ${result}`).join(", ")}.\n`;
}

/** The error codes of failed pages, most frequent first, on one line; empty for none. */
export function reasonsOf(reasons: ReadonlyMap<string, number>): string {
  const shown = [...reasons].sort((one, other) => other[1] - one[1]).map(([code, count]) => `${count} ${code}`);
  return shown.length === 0 ? "" : `Failed: ${shown.join(", ")}.\n`;
}
