import type { MessageBatch, ScheduledController } from "@cloudflare/workers-types";
import { buryDeadLetters } from "./dead-letters.ts";
import { compose, type Env } from "./env.ts";
import { app } from "./http/app.ts";
import { consumeIngests } from "./queue.ts";
import { crawlSources } from "./scheduled.ts";
import { tellUntold } from "./untold.ts";
import { deliverWebhooks } from "./webhooks.ts";

export { HostGate } from "./host-gate.ts";

const DEAD_LETTERS = "cuttings-dead-letters";
const WEBHOOKS = "cuttings-webhooks";

/** The three triggers: an HTTP call, a queue message, a scheduled crawl. */
export default {
  fetch: app.fetch,

  async queue(batch: MessageBatch<unknown>, env: Env): Promise<void> {
    const worker = compose(env);
    if (batch.queue === DEAD_LETTERS) await buryDeadLetters(batch, worker);
    else if (batch.queue === WEBHOOKS) await deliverWebhooks(batch, worker);
    else await consumeIngests(batch, worker);
  },

  async scheduled(_controller: ScheduledController, env: Env): Promise<void> {
    const worker = compose(env);
    await tellUntold(worker);
    await crawlSources(worker);
  },
};
