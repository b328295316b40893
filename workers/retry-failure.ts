import { readFailure } from "../src/store/failures.ts";
import type { Worker } from "./env.ts";
import { whenQueued } from "./http/when-queued.ts";

export interface Retry {
  readonly url: string;
  /** When it was put onto the queue: `/v1/status` tells what became of it since. */
  readonly since: string;
}

/**
 * Puts a URL that failed back onto the queue, as it was found; its record stays until a try goes well.
 * Answers `null` when there is no such failure.
 *
 * @throws {IngestError} `storage-unavailable`.
 * @throws {RequestProblem} `queue-unavailable`.
 */
export async function retryFailure(id: string, { catalog, ports }: Worker): Promise<Retry | null> {
  const known = await catalog.findFailure(id);
  const failure = known === null ? null : await readFailure(known.url, ports.store);
  if (failure === null) return null;
  const since = ports.clock.now().toISOString();
  await whenQueued(ports.queue.send([{ url: failure.url, discovery: failure.discovery }]));
  return { url: failure.url, since };
}
