import type { IngestMessage } from "../src/ports.ts";
import { readFailure, recordFailure } from "../src/store/failures.ts";
import type { Worker } from "./env.ts";

/**
 * Whether a page ended the process twice. For a message that comes again.
 *
 * A try that fails leaves a record. One without a record ended with its process, as when a page costs
 * more time or memory than there is. Before such a page is tried once more, alone, this is written
 * down; whoever then finds the note knows that the second try died as well.
 */
export async function diedBefore(message: IngestMessage, { ports }: Worker): Promise<boolean> {
  const { url, discovery } = message;
  const failure = await readFailure(url, ports.store);
  if (failure !== null) return failure.code === "crashed";
  const at = ports.clock.now().toISOString();
  const note = "The page ended the process that worked on it.";
  await recordFailure({ url, discovery, code: "crashed", message: note, at }, ports.store);
  return false;
}
