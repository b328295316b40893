import { flushOutbox } from "../src/ingest/outbox.ts";
import { crawlAllArchives } from "./crawl-archives.ts";
import { deleteExpiredResponses } from "./delete-expired-responses.ts";
import { deleteOld } from "./delete-old.ts";
import { fileTables } from "./file-tables.ts";
import { compose } from "./platform/compose.ts";
import type { Env } from "./platform/env.ts";
import { ingestPorts } from "./platform/ingest-ports.ts";
import { logBug } from "./platform/log.ts";
import { recordTally } from "./platform/record-tally.ts";
import { tally } from "./platform/tally.ts";
import type { Worker } from "./platform/worker.ts";
import { publishDrifts } from "./publish-drifts.ts";
import { queueDueSources } from "./queue-due-sources.ts";

/** Runs the scheduled work: crawl, outbox, retention, tables, expired responses, archives. */
export async function runScheduled(env: Env): Promise<void> {
  const worker = compose(env);
  tally.count("invocations", 1);
  try {
    await runAll(worker);
  } finally {
    await recordTally(worker);
  }
}

async function runAll(worker: Worker): Promise<void> {
  // The crawl runs first: it takes a few calls, while the other steps may use up the invocation's limits.
  const [crawl] = await Promise.allSettled([queueDueSources(worker)]);
  await flushOutbox(ingestPorts(worker), (error) => logBug("outbox", error));
  await publishDrifts(worker);
  await deleteOld(worker);
  await fileTables(worker);
  await deleteExpiredResponses(worker);
  await crawlAllArchives(worker);
  if (crawl.status === "rejected") throw crawl.reason;
}
