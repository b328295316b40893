import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { findFreePort } from "../bin/start/free-port.ts";
import { startWorker } from "../bin/start/worker-process.ts";
import { startFeedSite } from "./feed-site.ts";
import { Figures } from "./scale/figures.ts";

/**
 * The local worker of `npm start`, with its bucket, queues and cron, crawls many feeds on loopback, whose articles are
 * published at an even pace. All feeds are new at first. Prints how late polls are and how long new articles take;
 * fails if a source was not polled, or a source, a page or the service failed. A local queue delivers one batch at a
 * time, so that hosts with many feeds take longer than when deployed; and it loses its messages when a change of the
 * code reloads the worker.
 *
 *     npm run bench -- crawl [--sources 2000] [--hosts 1000] [--rate 1] [--minutes 25] [--interval 15]
 */
const { values } = parseArgs({
  options: {
    sources: { type: "string", default: "2000" },
    hosts: { type: "string", default: "1000" },
    /** Articles a second. */
    rate: { type: "string", default: "1" },
    minutes: { type: "string", default: "25" },
    /** Shortest and longest time between polls, in minutes. */
    interval: { type: "string", default: "15" },
  },
});
const minutes = Number(values.minutes);
/** More often than a deployed cron, as in `npm start`. */
const CRAWL_INTERVAL_MS = 60_000;

const state = mkdtempSync(join(tmpdir(), "cuttings-crawl-load-"));
const site = await startFeedSite({
  hosts: Number(values.hosts),
  feeds: Number(values.sources),
  rate: Number(values.rate),
});
const port = await findFreePort(8787);
const figures = new Figures();
const polled = new Set<string>();
const problems = new Set<string>();
const startedAt = Date.now();
let firstPollsEndedAt: number | null = null;
const worker = startWorker({
  port,
  state,
  settings: {
    ENVIRONMENT: "development",
    DEVELOPMENT_ALLOWED_HOSTS: site.hosts.join(","),
    HOST_DELAY_SECONDS: "1",
    CRAWL_SHORTEST_MINUTES: values.interval,
    CRAWL_LONGEST_MINUTES: values.interval,
  },
  onEvent(event) {
    figures.add(event.event);
    if (event.event === "source") {
      if (event.error !== null) problems.add(`${event.url}: ${event.error.code}: ${event.error.message}`);
      else polled.add(event.url);
      if (event.lateSeconds !== null) figures.note("late", event.lateSeconds);
      if (polled.size === site.feeds.length) firstPollsEndedAt ??= Date.now();
    }
    if (event.event === "stored") figures.note("publication", (Date.now() - site.publishedAt(event.url)) / 1_000);
    if (event.event === "bug") problems.add(`${event.where}: ${event.message}`);
    if (event.event === "refused" || event.event === "gave-up") problems.add(JSON.stringify(event));
  },
});
// The worker is stopped on exit.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
const origin = `http://127.0.0.1:${port}`;
try {
  await worker.ready;
  const outlines = site.feeds.map((url) => `<outline type="rss" xmlUrl="${url}"/>`).join("");
  const opml = `<opml version="2.0"><body>${outlines}</body></opml>`;
  const added = await fetch(`${origin}/v1/sources/opml`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ opml }),
  });
  if (!added.ok) throw new Error(`The sources were refused: ${await added.text()}`);
  for (const end = Date.now() + minutes * 60_000; Date.now() < end; ) {
    await fetch(`${origin}/cdn-cgi/local/scheduled?cron=*/15+*+*+*+*&format=json`);
    await sleep(CRAWL_INTERVAL_MS);
    const stored = `${figures.of("stored")} of ${site.published()} articles stored`;
    console.log(`${Math.round((Date.now() - startedAt) / 1_000)} s: ${polled.size} feeds polled, ${stored}`);
  }
  const health = (await (await fetch(`${origin}/health`)).json()) as { status: string; reasons: unknown };
  const first = firstPollsEndedAt === null ? "never" : `${Math.round((firstPollsEndedAt - startedAt) / 1_000)} s`;
  console.log(`${figures.of("source")} polls of ${site.feeds.length} feeds; all were polled after ${first}`);
  console.log(`seconds late: ${figures.spread("late")}`);
  console.log(`seconds from publication to storage: ${figures.spread("publication")}`);
  console.log(`log events: ${JSON.stringify(Object.fromEntries(figures.counts))}`);
  console.log(`health: ${JSON.stringify(health)}`);
  for (const problem of [...problems].slice(0, 10)) console.log(`PROBLEM ${problem}`);
  process.exitCode = problems.size === 0 && firstPollsEndedAt !== null ? 0 : 1;
} finally {
  site.close();
  await worker.stop();
  rmSync(state, { recursive: true });
}
