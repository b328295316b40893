import type { Message } from "@cloudflare/workers-types";
import { indexStored } from "../../src/catalog/index-stored.ts";
import { IngestError } from "../../src/errors.ts";
import { reExtract } from "../../src/re-extract/re-extract.ts";
import { type ArticleWalk, walkArticles } from "../../src/store/walk-articles.ts";
import type { ReExtractMessage } from "../messages/re-extract-message.ts";
import { backoffSeconds } from "../platform/backoff.ts";
import type { Worker } from "../platform/env.ts";
import { log } from "../platform/log.ts";

/** So many extractions take seconds of the minute of processor time that a batch has. */
const ARTICLES_A_STEP = 10;
/** Tries at one article. One that ends its process each time would end the re-extraction of all that follow. */
const MAX_ATTEMPTS = 4;

/**
 * Extracts some articles again and sends the message of those that follow. A step that comes back
 * does one article, in case that all together were too much, and in the end passes it over: it stays as
 * it is. A step that comes twice changes nothing more.
 */
export async function reExtractStep(message: Message<unknown>, { replay: walk }: ReExtractMessage, worker: Worker) {
  try {
    if (message.attempts > MAX_ATTEMPTS) await passOver(walk, worker);
    else await extractAgain(walk, message.attempts === 1 ? ARTICLES_A_STEP : 1, worker);
    message.ack();
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    message.retry({ delaySeconds: backoffSeconds(message.attempts, error.retryAfterSeconds, worker.random()) });
  }
}

async function extractAgain(walk: ArticleWalk, most: number, worker: Worker): Promise<void> {
  const { store, storeSettings, clock } = worker.ports;
  for await (const { results, unreadable, after } of reExtract(walk, store, { ...storeSettings, clock }, most)) {
    const changed = results.filter(({ kind }) => kind === "changed").map(({ stored }) => stored);
    await indexStored(changed, store, worker.catalog);
    await worker.sendReExtract({ replay: { host: walk.host, after } });
    log({ event: "re-extracted", articles: results.length, changed: changed.length, unreadable, after });
    return;
  }
}

async function passOver(walk: ArticleWalk, worker: Worker): Promise<void> {
  for await (const { last } of walkArticles(walk, worker.ports.store, 1)) {
    await worker.sendReExtract({ replay: { host: walk.host, after: last } });
    log({ event: "re-extract-passed-over", key: last });
    return;
  }
}
