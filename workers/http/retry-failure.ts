import { readFailure } from "../../src/store/failures.ts";
import type { Worker } from "../platform/worker.ts";
import { whenQueued } from "./when-queued.ts";

export interface Retry {
  readonly url: string;
  /** When it was queued: pass it to `/v1/status`. */
  readonly since: string;
}

/**
 * Queues a failed URL again, with its original discovery. The failure record stays until an attempt succeeds.
 * Returns `null` when there is no such failure.
 *
 * @throws {IngestError} `storage-unavailable`.
 * @throws {RequestProblem} `queue-unavailable`.
 */
export async function retryFailure(id: string, { catalog, ports }: Worker): Promise<Retry | null> {
  const known = await catalog.findFailure(id);
  const failure = known === null ? null : await readFailure(known.url, ports.store);
  if (failure === null) return null;
  // Later than the known failure, so that the status does not report it as the result of this retry.
  const since = new Date(Math.max(ports.clock.now().getTime(), Date.parse(failure.lastAt) + 1)).toISOString();
  await whenQueued(ports.queue.send([{ url: failure.url, discovery: failure.discovery }]));
  return { url: failure.url, since };
}
