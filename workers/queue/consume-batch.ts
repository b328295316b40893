import type { MessageBatch } from "@cloudflare/workers-types";
import { compose, type Env } from "../platform/env.ts";
import { deliverWebhooks } from "../webhooks/deliver-webhooks.ts";
import { consumeCrawls } from "./consume-crawls.ts";
import { consumeIngests } from "./consume-ingests.ts";
import { fileDeadLetters } from "./dead-letters.ts";

/** How the names of queues end in every environment of wrangler.toml. */
const DEAD_LETTERS = /-dead-letters$/;
const WEBHOOKS = /-webhooks$/;
const CRAWL = /-crawl$/;

/** Consumes a batch of whichever queue it comes from. */
export async function consumeBatch(batch: MessageBatch<unknown>, env: Env): Promise<void> {
  const worker = compose(env);
  if (DEAD_LETTERS.test(batch.queue)) await fileDeadLetters(batch, worker);
  else if (WEBHOOKS.test(batch.queue)) await deliverWebhooks(batch, worker);
  else if (CRAWL.test(batch.queue)) await consumeCrawls(batch, worker);
  else await consumeIngests(batch, worker);
}
