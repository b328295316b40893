import { logBug } from "../platform/log.ts";
import { RequestProblem } from "./problem.ts";

/**
 * Waits until the queue has accepted the messages, so that the response may say that they are queued.
 * @throws {RequestProblem} `queue-unavailable`.
 */
export async function whenQueued(sending: Promise<void>): Promise<void> {
  try {
    await sending;
  } catch (error) {
    logBug("queue", error);
    throw new RequestProblem("queue-unavailable", "The queue is unavailable. Send the request again.");
  }
}
