import type { AnalyticsEngineDataset } from "@cloudflare/workers-types";
import type { PageOutcome } from "../../src/ports/ledger.ts";

/** Data points of an invocation: https://developers.cloudflare.com/analytics/analytics-engine/limits/ */
const MAX_POINTS = 250;
const MAX_INDEX_BYTES = 96;

/**
 * A data point for each outcome: the host as its index, status, via and host as blobs, and as doubles words, quality,
 * and whether there is a title, an author, a date and an image. docs/operations.md has a query.
 */
export function writeOutcomes(outcomes: readonly PageOutcome[], dataset: AnalyticsEngineDataset | null): void {
  if (dataset === null) return;
  for (const { host, via, status, article } of outcomes.slice(0, MAX_POINTS)) {
    const figures =
      article === null
        ? []
        : [article.words, article.quality, article.hasTitle, article.hasAuthors, article.hasDate, article.hasImage];
    dataset.writeDataPoint({
      indexes: [host.slice(0, MAX_INDEX_BYTES)],
      blobs: [status, via, host],
      doubles: figures.map(Number),
    });
  }
}
