import { flushOutbox } from "../src/ingest/outbox.ts";
import { crawlAllArchives } from "./crawl-archives.ts";
import { deleteOld } from "./delete-old.ts";
import { forgetOldAnswers } from "./forget-answers.ts";
import { compose, type Env } from "./platform/env.ts";
import { logBug } from "./platform/log.ts";
import { withFollowers } from "./platform/with-followers.ts";
import { crawlSources } from "./scheduled.ts";

/** What the clock triggers: outbox, retention, and the crawl. */
export async function runScheduled(env: Env): Promise<void> {
  const worker = compose(env);
  // First, because it takes a few calls, and what comes after it may take all that an invocation has.
  const [crawl] = await Promise.allSettled([crawlSources(worker)]);
  await flushOutbox(withFollowers(worker), (error) => logBug("outbox", error));
  await deleteOld(worker);
  await forgetOldAnswers(worker);
  await crawlAllArchives(worker);
  if (crawl.status === "rejected") throw crawl.reason;
}
