import type { Message } from "@cloudflare/workers-types";
import { indexStored } from "../../src/catalog/index-stored.ts";
import { IngestError } from "../../src/errors.ts";
import { indexPassages } from "../../src/passage-index/index-passages.ts";
import { reExtract } from "../../src/re-extract/re-extract.ts";
import { walkArticles } from "../../src/store/walk-articles.ts";
import type { ReExtractMessage } from "../messages/re-extract-message.ts";
import { backoffSeconds } from "../platform/backoff.ts";
import { log } from "../platform/log.ts";
import type { Worker } from "../platform/worker.ts";

/** A batch of ten steps takes about ten seconds of the minute of CPU time that it may use. */
const ARTICLES_PER_STEP = 10;
/** Attempts before an article is skipped: one that always crashes would stop the re-extraction of all after it. */
const MAX_ATTEMPTS = 4;

/**
 * Re-extracts a few articles and queues the next step. A redelivered step processes a single article, in case several
 * were too much, and after `MAX_ATTEMPTS` skips it unchanged. A step that is delivered twice has no further effect.
 */
export async function reExtractStep(message: Message<unknown>, { replay: walk }: ReExtractMessage, worker: Worker) {
  try {
    if (message.attempts > MAX_ATTEMPTS) await skip(walk, worker);
    else await extractAgain(walk, message.attempts === 1 ? ARTICLES_PER_STEP : 1, worker);
    message.ack();
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    const delaySeconds = backoffSeconds(message.attempts, error.retryAfterSeconds, worker.random());
    if (message.attempts < MAX_ATTEMPTS) message.retry({ delaySeconds });
    else {
      // Queued anew, with all its attempts: an outage is no reason to skip an article.
      await worker.sendReExtract([{ replay: walk }], delaySeconds);
      message.ack();
    }
  }
}

async function extractAgain(walk: ReExtractMessage["replay"], limit: number, worker: Worker): Promise<void> {
  const { store, storeSettings, clock } = worker.ports;
  for await (const { results, unreadable, after } of reExtract(walk, store, { ...storeSettings, clock }, limit)) {
    const changed = results.filter(({ kind }) => kind === "changed").map(({ stored }) => stored);
    await indexStored(changed, store, worker.catalog);
    if (worker.passages !== null) for (const article of changed) await indexPassages(article, store, worker.passages);
    await worker.sendReExtract([{ replay: { ...walk, after } }]);
    const chain = walk.partition?.index ?? null;
    log({ event: "re-extracted", chain, articles: results.length, changed: changed.length, unreadable, after });
    return;
  }
}

async function skip(walk: ReExtractMessage["replay"], worker: Worker): Promise<void> {
  for await (const { last } of walkArticles(walk, worker.ports.store, 1)) {
    await worker.sendReExtract([{ replay: { ...walk, after: last } }]);
    log({ event: "re-extract-passed-over", key: last });
    return;
  }
}
