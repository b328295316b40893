import { readFailure } from "../../src/store/failures.ts";
import type { Worker } from "../platform/env.ts";
import { whenQueued } from "./when-queued.ts";

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
  // In the same millisecond the clock does not tell the failure that is known from one to come.
  const since = new Date(Math.max(ports.clock.now().getTime(), Date.parse(failure.lastAt) + 1)).toISOString();
  await whenQueued(ports.queue.send([{ url: failure.url, discovery: failure.discovery }]));
  return { url: failure.url, since };
}
