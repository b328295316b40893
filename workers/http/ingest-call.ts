import { ingestOnce } from "../../src/ingest/ingest-once.ts";
import type { IngestResult } from "../../src/ingest/ingest-outcome.ts";
import type { IngestRequest } from "../../src/ingest/ingest-request.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Discovery } from "../../src/stored-article.ts";
import { ingestPorts } from "../platform/ingest-ports.ts";
import { logOutcome } from "../platform/log-outcome.ts";
import type { Worker } from "../platform/worker.ts";

/** @param html the page, if the caller sent it; `null` to fetch it. */
export function requestOf(url: string, html: string | null, discovery: Discovery, clock: Clock): IngestRequest {
  const first = { discovery, retrySince: null };
  if (html === null) return { ...first, url };
  return { ...first, pages: [pageFromHtml(html, url, clock.now().toISOString())] };
}

/**
 * Ingests for a caller that waits for the result, and logs the outcome.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function ingestCall(request: IngestRequest, worker: Worker, signal: AbortSignal): Promise<IngestResult> {
  const result = await ingestOnce(request, crypto.randomUUID(), ingestPorts(worker), signal);
  logOutcome(request, result);
  return result;
}
