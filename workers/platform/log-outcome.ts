import type { IngestRequest } from "../../src/article.ts";
import type { IngestOutcome } from "../../src/ingest/ingest.ts";
import { log, logBug } from "./log.ts";

/** Says how a request ended. */
export function logOutcome(request: IngestRequest, outcome: IngestOutcome): void {
  const { url } = request;
  const { via } = request.discovery;
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
    change: outcome.kind,
    wordCount,
    removals: removals.length,
    quality: quality.score,
    mended: outcome.mended,
  });
}
