import type { MessageBatch } from "@cloudflare/workers-types";
import { compose } from "../platform/compose.ts";
import { countedBatch } from "../platform/counted-queue.ts";
import type { Env } from "../platform/env.ts";
import { recordTally } from "../platform/record-tally.ts";
import { tally } from "../platform/tally.ts";
import { deliverWebhooks } from "../webhooks/deliver-webhooks.ts";
import { consumeCrawls } from "./consume-crawls.ts";
import { consumeIngests } from "./consume-ingests.ts";
import { fileDeadLetters } from "./dead-letters.ts";

/** Suffixes of the queue names, the same in every environment of wrangler.toml. */
const DEAD_LETTERS = /-dead-letters$/;
const WEBHOOKS = /-webhooks$/;
const CRAWL = /-crawl$/;

/** Dispatches a batch to the consumer of its queue. */
export async function consumeBatch(received: MessageBatch<unknown>, env: Env): Promise<void> {
  const worker = compose(env);
  tally.count("invocations", 1);
  const batch = countedBatch(received, tally.count);
  try {
    if (DEAD_LETTERS.test(batch.queue)) await fileDeadLetters(batch, worker);
    else if (WEBHOOKS.test(batch.queue)) await deliverWebhooks(batch, worker);
    else if (CRAWL.test(batch.queue)) await consumeCrawls(batch, worker);
    else await consumeIngests(batch, worker);
  } finally {
    await recordTally(worker);
  }
}
