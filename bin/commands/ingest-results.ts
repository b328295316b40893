import type { IngestOutcome } from "../../src/ingest/ingest-outcome.ts";

/** What became of a page. `known`: its URL had led to an article before, and it was passed over. */
export type PageResult = IngestOutcome["status"] | "known";

export type Counts = Record<PageResult, number>;

export function emptyCounts(): Counts {
  return { new: 0, updated: 0, unchanged: 0, kept: 0, known: 0, failed: 0 };
}

/** What became of one page, on a line. */
export function lineOf(url: string, outcome: IngestOutcome): string {
  if (outcome.status === "failed") return `failed     ${url}  ${outcome.error.code}: ${outcome.error.message}`;
  const what =
    outcome.status === "kept" ? `${outcome.reason}: the article that is there stays` : outcome.stored.headline;
  return `${outcome.status.padEnd(9)}  ${url}  ${what ?? ""}`;
}

/** What became of all, on a line. */
export function summaryOf(counts: Readonly<Counts>): string {
  const said = Object.entries(counts).filter(([, count]) => count > 0);
  return said.length === 0 ? "No pages.\n" : `${said.map(([result, count]) => `${count} ${result}`).join(", ")}.\n`;
}

/** Why pages failed, by their codes, the most frequent first: a line, or none. */
export function reasonsOf(reasons: ReadonlyMap<string, number>): string {
  const said = [...reasons].sort((one, other) => other[1] - one[1]).map(([code, count]) => `${count} ${code}`);
  return said.length === 0 ? "" : `Failed: ${said.join(", ")}.\n`;
}
