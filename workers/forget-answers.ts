import { forgetAnswers } from "../src/repeat/kept-answer.ts";
import type { Worker } from "./platform/env.ts";
import { logBug } from "./platform/log.ts";

/** Deletes answers that nobody can ask for any more. What cannot be deleted now waits for the next run. */
export async function forgetOldAnswers({ ports }: Worker): Promise<void> {
  try {
    await forgetAnswers(ports.clock.now(), ports.store);
  } catch (error) {
    logBug("answers of Idempotency-Keys", error);
  }
}
