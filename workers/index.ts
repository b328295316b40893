import type { MessageBatch, ScheduledController } from "@cloudflare/workers-types";
import { flushOutbox } from "../src/ingest/outbox.ts";
import { crawlAllArchives } from "./crawl-archives.ts";
import { deleteOld } from "./delete-old.ts";
import { forgetOldAnswers } from "./forget-answers.ts";
import { app } from "./http/app.ts";
import { compose, type Env } from "./platform/env.ts";
import { logBug } from "./platform/log.ts";
import { withFollowers } from "./platform/with-followers.ts";
import { consumeIngests } from "./queue/consume-ingests.ts";
import { fileDeadLetters } from "./queue/dead-letters.ts";
import { crawlSources } from "./scheduled.ts";
import { deliverWebhooks } from "./webhooks/deliver-webhooks.ts";

export { HostGate } from "./platform/host-gate.ts";

/** How the names of queues end in every environment of wrangler.toml. */
const DEAD_LETTERS = /-dead-letters$/;
const WEBHOOKS = /-webhooks$/;

/** The three triggers: an HTTP call, a queue message, a scheduled crawl. */
export default {
  fetch: app.fetch,

  async queue(batch: MessageBatch<unknown>, env: Env): Promise<void> {
    const worker = compose(env);
    if (DEAD_LETTERS.test(batch.queue)) await fileDeadLetters(batch, worker);
    else if (WEBHOOKS.test(batch.queue)) await deliverWebhooks(batch, worker);
    else await consumeIngests(batch, worker);
  },

  async scheduled(_controller: ScheduledController, env: Env): Promise<void> {
    const worker = compose(env);
    await flushOutbox(withFollowers(worker), (error) => logBug("outbox", error));
    await deleteOld(worker);
    await forgetOldAnswers(worker);
    await crawlSources(worker);
    await crawlAllArchives(worker);
  },
};
