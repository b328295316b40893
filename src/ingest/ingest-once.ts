import { urlRefusal } from "../url/url-refusal.ts";
import { type IngestPorts, ingest } from "./ingest.ts";
import type { IngestResult } from "./ingest-outcome.ts";
import { type IngestRequest, urlOf } from "./ingest-request.ts";
import { writeOutboxEntry } from "./outbox.ts";

/**
 * Ingests for a caller that does not retry and waits for the result. It succeeds once the article is stored: when the
 * catalog or the subscribers are unavailable, the outbox completes the request later.
 *
 * @param call distinguishes concurrent requests for one URL.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function ingestOnce(
  request: IngestRequest,
  call: string,
  ports: IngestPorts,
  signal: AbortSignal,
): Promise<IngestResult> {
  const url = urlOf(request);
  // Nothing is stored for such a URL.
  if (urlRefusal(url, ports.urlPolicy) !== null) return ingest(request, ports, signal);
  const since = startOf(request, ports.clock.now());
  const entry = ports.subscribers === null ? null : await writeOutboxEntry(url, since, call, ports.store);
  const result = await ingest(request, ports, signal);
  if (result.unfinished !== null && entry === null) await writeOutboxEntry(url, since, call, ports.store);
  if (result.unfinished === null && entry !== null) await ports.store.delete(entry);
  return result;
}

/** For pages supplied with the request, when the first was fetched. */
function startOf(request: IngestRequest, now: Date): Date {
  return "pages" in request ? new Date(Math.min(now.getTime(), Date.parse(request.pages[0].fetchedAt))) : now;
}
