import { urlRefusal } from "../url/url-refusal.ts";
import { type IngestPorts, ingest } from "./ingest.ts";
import type { IngestResult } from "./ingest-outcome.ts";
import { type IngestRequest, urlOf } from "./ingest-request.ts";
import { writeOutboxEntry } from "./outbox.ts";

/**
 * Ingests for whoever makes the request once and waits for the answer. The article is theirs once it is stored, also
 * when the catalog and the subscribers cannot hear of it now: the outbox has them hear of it later.
 *
 * @param call tells this request from others for the URL at the same time.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function ingestOnce(
  request: IngestRequest,
  call: string,
  ports: IngestPorts,
  signal: AbortSignal,
): Promise<IngestResult> {
  const url = urlOf(request);
  // The bucket does not keep such a URL.
  if (urlRefusal(url, ports.urlPolicy) !== null) return ingest(request, ports, signal);
  const since = beginOf(request, ports.clock.now());
  const entry = ports.subscribers === null ? null : await writeOutboxEntry(url, since, call, ports.store);
  const result = await ingest(request, ports, signal);
  if (result.unfinished !== null && entry === null) await writeOutboxEntry(url, since, call, ports.store);
  if (result.unfinished === null && entry !== null) await ports.store.delete(entry);
  return result;
}

/** A page that is brought counts from when it was fetched. */
function beginOf(request: IngestRequest, now: Date): Date {
  return "pages" in request ? new Date(Math.min(now.getTime(), Date.parse(request.pages[0].fetchedAt))) : now;
}
