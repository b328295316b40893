import { setTimeout as sleep } from "node:timers/promises";
import { IngestError } from "../errors.ts";

const ATTEMPTS = 4;
const FIRST_WAIT_MS = 100;

/**
 * Retries a storage call after transient errors, 100, 200 and 400 ms apart, each with up to as much random jitter, so
 * that colliding writers do not collide again.
 *
 * @throws {IngestError} `storage-unavailable` when the error persists or is not transient.
 */
export async function retryStorage<Result>(
  what: string,
  call: () => Promise<Result>,
  isTransient: (error: unknown) => boolean,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      // A TypeError is a bug of ours, not a failure of the store.
      if (error instanceof TypeError && !isTransient(error)) throw error;
      if (attempt === ATTEMPTS || !isTransient(error)) {
        throw new IngestError("storage-unavailable", `${what}: ${messageOf(error)}`, { cause: error });
      }
      await sleep(FIRST_WAIT_MS * 2 ** (attempt - 1) * (1 + Math.random()));
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
