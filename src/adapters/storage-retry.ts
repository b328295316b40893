import { setTimeout as sleep } from "node:timers/promises";
import { IngestError } from "../errors.ts";

const ATTEMPTS = 4;
const FIRST_WAIT_MS = 100;

/**
 * Does a storage call again while its error is one that passes: 100, 200, 400 ms apart, each with up
 * to as much again at random, so that writers that collided do not collide again.
 *
 * @throws {IngestError} `storage-unavailable` when the error stays, or is not one that passes.
 */
export async function retryStorage<Answer>(
  what: string,
  call: () => Promise<Answer>,
  passes: (error: unknown) => boolean,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      // A programming error is not the store's.
      if (error instanceof TypeError && !passes(error)) throw error;
      if (attempt === ATTEMPTS || !passes(error)) {
        throw new IngestError("storage-unavailable", `${what}: ${messageOf(error)}`, { cause: error });
      }
      await sleep(FIRST_WAIT_MS * 2 ** (attempt - 1) * (1 + Math.random()));
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
