import { logBug } from "../platform/log.ts";
import { RequestProblem } from "./problem.ts";

/**
 * A caller is promised something once the queue has taken all of it.
 * @throws {RequestProblem} `queue-unavailable`.
 */
export async function whenQueued(sending: Promise<void>): Promise<void> {
  try {
    await sending;
  } catch (error) {
    logBug("queue", error);
    throw new RequestProblem("queue-unavailable", "The queue takes nothing now. Send the request again.");
  }
}
