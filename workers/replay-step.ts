import type { Message } from "@cloudflare/workers-types";
import { IngestError } from "../src/errors.ts";
import { replay } from "../src/replay/replay.ts";
import { backoffSeconds } from "./backoff.ts";
import type { Worker } from "./env.ts";
import { log } from "./log.ts";
import type { ReplayMessage } from "./replay-message.ts";

/** So many extractions take seconds of the minute of processor time that a batch has. */
const ARTICLES_A_STEP = 10;

/**
 * Extracts some articles again and sends the message of those that follow. A step that comes back
 * does one article, in case that all together were too much. One that comes twice changes nothing more.
 */
export async function replayStep(message: Message<unknown>, { replay: walk }: ReplayMessage, worker: Worker) {
  const { store, storeSettings } = worker.ports;
  const most = message.attempts === 1 ? ARTICLES_A_STEP : 1;
  try {
    for await (const { results, unreadable, after } of replay(walk, store, storeSettings, most)) {
      const changed = results.filter(({ kind }) => kind === "changed").map(({ stored }) => stored);
      await worker.catalog.indexArticles(changed);
      await worker.sendReplay({ replay: { host: walk.host, after } });
      log({ event: "replayed", articles: results.length, changed: changed.length, unreadable, after });
      break;
    }
    message.ack();
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    message.retry({ delaySeconds: backoffSeconds(message.attempts, error.retryAfterSeconds, worker.random()) });
  }
}
