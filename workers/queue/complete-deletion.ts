import type { Message } from "@cloudflare/workers-types";
import { IngestError } from "../../src/errors.ts";
import { completeDeletion } from "../../src/removal/delete-articles.ts";
import type { CompletionMessage } from "../messages/completion-message.ts";
import { backoffSeconds } from "../platform/backoff.ts";
import { removalPorts } from "../platform/removal-ports.ts";
import type { Worker } from "../platform/worker.ts";

/** Deletes what was stored of an article by processes that began before its deletion. */
export async function completeDeletionOf(
  message: Message<unknown>,
  { deleted }: CompletionMessage,
  worker: Worker,
): Promise<void> {
  try {
    await completeDeletion(deleted, removalPorts(worker));
    message.ack();
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    message.retry({ delaySeconds: backoffSeconds(message.attempts, error.retryAfterSeconds, worker.random()) });
  }
}
