import type { IngestResult } from "../../src/ingest/ingest-outcome.ts";
import { type IngestRequest, urlOf } from "../../src/ingest/ingest-request.ts";
import { pageOutcome } from "../../src/usage/page-outcome.ts";
import { log, logBug } from "./log.ts";
import { tally } from "./tally.ts";

/** Logs the outcome of an ingest. */
export function logOutcome(request: IngestRequest, outcome: IngestResult): void {
  const url = urlOf(request);
  const counted = pageOutcome(request, outcome);
  if (counted !== null) tally.countPage(counted);
  const { via } = request.discovery;
  if (outcome.unfinished !== null) logBug("the end of an ingest", outcome.unfinished);
  if (outcome.status === "failed") {
    const { code, message, cause } = outcome.error;
    if (code === "internal-error") logBug(`the ingest of ${url}`, cause);
    log({ event: "refused", via, url, code, message });
    return;
  }
  const { id, headline, wordCount, removals, quality } = outcome.stored;
  log({
    event: "stored",
    via,
    url,
    id,
    headline,
    change: outcome.status,
    wordCount,
    removals: removals.length,
    quality: quality.score,
    repaired: outcome.repaired,
  });
}
