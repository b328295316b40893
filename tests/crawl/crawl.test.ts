import { setImmediate } from "node:timers/promises";
import { beforeEach, describe, expect, test } from "vitest";
import { bucketCrawlSchedule } from "../../src/adapters/bucket-crawl-schedule.ts";
import { IngestError } from "../../src/errors.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import type { Validators } from "../../src/ports/resource-fetcher.ts";
import { type CrawlPorts, type CrawlReport, crawl } from "../../src/sources/crawl.ts";
import type { SourceReport } from "../../src/sources/poll-source.ts";
import { seedSource } from "../../src/sources/source-settings.ts";
import { SOURCES_PREFIX } from "../../src/store/keys.ts";
import { readSourceState } from "../../src/store/source-state.ts";
import { resourceOf } from "../discover/resource-of.ts";
import { ARTICLE_HTML, portsFor, requestFor } from "../ingest/sample-ports.ts";

const FEED = "https://news.example.com/feed.json";
const SETTINGS = {
  crawlEntriesPerSource: 200,
  retryFailedAfterHours: 24,
  pace: { shortest: 900, longest: 86_400 },
  startWithinMs: 600_000,
  concurrentHosts: 6,
  polls: "due" as "due" | "all",
};
const urlOf = (name: string) => `https://news.example.com/${name}`;

let feeds: Record<string, string | Error>;
/** Requests, with the ETag that they sent. */
let asked: [string, string | null][];
let reports: SourceReport[];
let bugs: [string, unknown][];
let queued: IngestMessage[];
let waiting: Set<string>;
let pages: Record<string, string>;
let now: Date;
let ingestPorts: ReturnType<typeof portsFor>;
let ports: CrawlPorts;

beforeEach(() => {
  feeds = { [FEED]: feedOf("one", "two") };
  asked = [];
  reports = [];
  bugs = [];
  queued = [];
  waiting = new Set();
  pages = {};
  now = new Date("2026-11-23T10:00:00Z");
  ingestPorts = { ...portsFor(pages), clock: { now: () => now } };
  ports = {
    ...ingestPorts,
    resources: { fetchResource },
    queue: { sendNew },
    schedule: bucketCrawlSchedule(ingestPorts.store, ingestPorts.clock),
  };
});

/** Messages still in the queue are not queued again. */
async function sendNew(messages: readonly IngestMessage[]): Promise<boolean[]> {
  const isNew = messages.map(({ url }) => !waiting.has(url));
  queued.push(...messages.filter((_message, index) => isNew[index]));
  for (const { url } of messages) waiting.add(url);
  return isNew;
}

/** The ETag of each response is its text. */
async function fetchResource(url: string, known?: Validators): Promise<never> {
  asked.push([url, known?.etag ?? null]);
  const feed = feeds[url] ?? new IngestError("page-gone", "The server responded with 404.");
  if (feed instanceof Error) throw feed;
  const etag = String(feed.length);
  return (known?.etag === etag ? null : { ...resourceOf(url, feed, "application/feed+json"), etag }) as never;
}

function slowly(url: string, known?: Validators): Promise<never> {
  wait(11);
  return fetchResource(url, known);
}

async function turn(sources: readonly string[] = [FEED], settings = SETTINGS): Promise<CrawlReport> {
  reports = [];
  return crawl(sources.map(seedSource), settings, ports, {
    polled: (report) => reports.push(report),
    bug: (source, error) => bugs.push([source, error]),
  });
}

/** Advances the clock by minutes. */
function wait(minutes: number): void {
  now = new Date(now.getTime() + minutes * 60_000);
}

describe("a crawl run queues", () => {
  test("every new entry of a feed, with its discovery", async () => {
    expect(await turn()).toEqual({
      sources: 1,
      read: 1,
      failed: 0,
      paused: 0,
      notDue: 0,
      taken: 0,
      left: 0,
      queued: 2,
    });
    const discovery = { via: "feed", source: FEED, feedTitle: "The Gazette", feedDate: "2026-11-20T08:00:00Z" };
    expect(queued).toEqual([
      { url: urlOf("one"), discovery },
      { url: urlOf("two"), discovery },
    ]);
    expect(reports).toEqual([
      {
        url: FEED,
        kind: "feed",
        title: "The Gazette",
        counts: { entries: 2, queued: 2, known: 0, byOthers: 0, refused: 0 },
        error: null,
        nextDueAt: "2026-11-23T10:30:00.000Z",
        lateSeconds: null,
      },
    ]);
  });

  test("no stored article, whatever the spelling of its URL", async () => {
    pages[urlOf("one")] = ARTICLE_HTML;
    await ingest(requestFor(urlOf("one")), ingestPorts);
    feeds[FEED] = feedOf("one?utm_source=rss#top", "two");
    await turn();
    expect(queued.map(({ url }) => url)).toEqual([urlOf("two")]);
    expect(reports[0]?.counts).toMatchObject({ queued: 1, known: 1, refused: 0 });
  });

  test("no recently failed URL until a day has passed, even if the feed has not changed", async () => {
    await ingest(requestFor(urlOf("one")), ingestPorts);
    await turn();
    expect(queued.map(({ url }) => url)).toEqual([urlOf("two")]);
    wait(24 * 60 + 1);
    queued = [];
    await turn();
    expect(queued.map(({ url }) => url)).toContain(urlOf("one"));
  });

  test("no forbidden URL", async () => {
    feeds[FEED] = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Gazette",
      items: [{ id: "1", url: "http://10.0.0.1/admin" }],
    });
    await turn();
    expect(reports[0]?.counts).toEqual({ entries: 1, queued: 0, known: 0, byOthers: 0, refused: 1 });
    expect(queued).toEqual([]);
  });

  test("an entry of two sources once", async () => {
    const other = "https://news.example.com/other.json";
    feeds[other] = feedOf("two", "three");
    await turn([FEED, other]);
    expect(queued.map(({ url }) => url).sort()).toEqual([urlOf("one"), urlOf("three"), urlOf("two")]);
    expect(reports.reduce((sum, { counts }) => sum + (counts?.byOthers ?? 0), 0)).toBe(1);
  });

  test("as many of the newest entries as the setting allows", async () => {
    feeds[FEED] = feedOf(...Array.from({ length: 30 }, (_, index) => `page-${index}`));
    await turn([FEED], { ...SETTINGS, crawlEntriesPerSource: 10 });
    expect(queued).toHaveLength(10);
    expect(queued[0]?.url).toBe(urlOf("page-0"));
  });
});

describe("a source is polled", () => {
  test("once per interval, however many runs there are", async () => {
    const turns = await Promise.all([turn(), turn(), turn()]);
    expect(asked).toHaveLength(1);
    expect(queued).toHaveLength(2);
    expect(turns.map(({ read, taken, notDue }) => read + taken + notDue)).toEqual([1, 1, 1]);
    wait(1);
    expect(await turn()).toMatchObject({ read: 0, notDue: 1 });
  });

  test("in the next run after a missed one", async () => {
    await turn();
    wait(10 * 24 * 60);
    expect(await turn()).toMatchObject({ read: 1 });
  });

  test("sooner after news, later without", async () => {
    await turn();
    wait(30);
    feeds[FEED] = feedOf("one", "two", "three");
    await turn();
    expect(reports[0]?.nextDueAt).toBe(new Date(now.getTime() + 15 * 60_000).toISOString());
    wait(15);
    await turn();
    expect(reports[0]?.nextDueAt).toBe(new Date(now.getTime() + 22.5 * 60_000).toISOString());
  });

  test("longest overdue first, and in the next run if there was no time", async () => {
    const late = "https://news.example.com/late.json";
    await turn([FEED]);
    wait(1);
    await turn([late]);
    wait(24 * 60);
    asked = [];
    const slow = [FEED, late, "https://news.example.com/new.json"];
    ports = { ...ports, resources: { fetchResource: slowly } };
    expect(await turn(slow)).toMatchObject({ left: 2 });
    expect(asked.map(([url]) => url)).toEqual([late]);
    asked = [];
    expect(await turn(slow)).toMatchObject({ left: 1 });
    expect(asked.map(([url]) => url)).toEqual([FEED]);
  });
});

test("sources whose new pages take long delay no other source", async () => {
  const sourceAt = (index: number) => `https://host${index}.example.com/feed`;
  const sources = Array.from({ length: 150 }, (_, index) => sourceAt(index));
  feeds = Object.fromEntries(sources.map((url) => [url, feedOf(`${new URL(url).host}/story`)]));
  const isSlow = (url: string | null) => url === sourceAt(0) || url === sourceAt(1);
  let finishSlow = () => {};
  const allOthers = new Promise<void>((resolve) => {
    finishSlow = resolve;
  });
  const queue = {
    async sendNew(messages: readonly IngestMessage[]) {
      if (messages.some(({ discovery }) => isSlow(discovery.source))) await allOthers;
      return sendNew(messages);
    },
  };
  ports = { ...ports, queue };
  await crawl(sources.map(seedSource), { ...SETTINGS, concurrentHosts: 4 }, ports, {
    polled(report) {
      reports.push(report);
      if (reports.length === sources.length - 2) finishSlow();
    },
    bug: (source, error) => bugs.push([source, error]),
  });
  expect(reports.filter(({ error }) => error === null)).toHaveLength(sources.length);
  expect(reports.slice(-2).map(({ url }) => isSlow(url))).toEqual([true, true]);
});

describe("an unchanged source", () => {
  test("is requested conditionally, not parsed again, and counts as polled", async () => {
    await turn();
    queued = [];
    wait(60);
    await turn();
    expect(asked).toEqual([
      [FEED, null],
      [FEED, String(feedOf("one", "two").length)],
    ]);
    expect(reports[0]).toMatchObject({ kind: "feed", title: "The Gazette", counts: null, error: null });
    const { state } = await readSourceState(FEED, ports.store);
    expect(state).toMatchObject({ lastReadAt: now.toISOString(), lastListedAt: "2026-11-23T10:00:00.000Z" });
    expect(state?.lastCounts).toMatchObject({ entries: 2 });
    expect(queued).toEqual([]);
  });

  test("is recognised by its entries when the server sends it in full", async () => {
    await turn();
    queued = [];
    wait(60);
    feeds[FEED] = `${feedOf("one", "two")}  `;
    await turn();
    expect(reports[0]).toMatchObject({ counts: null, error: null });
  });

  test("is fetched unconditionally once a day", async () => {
    await turn();
    wait(25 * 60);
    await turn();
    expect(asked.at(-1)).toEqual([FEED, null]);
    expect(reports[0]?.counts).toMatchObject({ entries: 2 });
  });
});

describe("a failing source", () => {
  test.each([
    ["is unavailable", new IngestError("page-timeout", "Nothing came."), "page-timeout"],
    ["lists no articles", "<html><body>Hello</body></html>", "bad-feed"],
    ["triggers a bug", new TypeError("undefined is not a function"), "internal-error"],
  ])("that %s is reported, polled less often and stops no other", async (_why, answer, code) => {
    const bad = "https://bad.example.com/feed";
    feeds[bad] = answer;
    expect(await turn([bad, FEED])).toMatchObject({ read: 1, failed: 1, queued: 2 });
    expect(reports.find(({ url }) => url === bad)?.error).toMatchObject({ code });
    expect(bugs).toEqual(answer instanceof TypeError ? [[bad, answer]] : []);
    wait(15);
    expect(await turn([bad])).toMatchObject({ failed: 1 });
    wait(15);
    expect(await turn([bad])).toMatchObject({ notDue: 1 });
    expect((await readSourceState(bad, ports.store)).state).toMatchObject({ failures: 2, lastError: { code } });
  });

  test("is polled again after Retry-After", async () => {
    feeds[FEED] = new IngestError("server-busy", "The server responded with 503.", { retryAfterSeconds: 7_200 });
    await turn();
    expect(reports[0]?.nextDueAt).toBe(new Date(now.getTime() + 7_200_000).toISOString());
  });

  test("entries that the queue rejected are queued again", async () => {
    const { queue } = ports;
    ports = { ...ports, queue: { sendNew: () => Promise.reject(new IngestError("storage-unavailable", "No queue.")) } };
    await expect(turn()).rejects.toMatchObject({ code: "storage-unavailable" });
    ports = { ...ports, queue };
    wait(15);
    await turn();
    expect(queued).toHaveLength(2);
  });

  test("that crashes every process is polled at growing intervals, and delays no other", async () => {
    const deadly = "https://deadly.example.com/";
    const alive = fetchResource;
    const dies = (url: string, known?: Validators) => {
      if (url !== deadly) return alive(url, known);
      asked.push([url, null]);
      return new Promise<never>(() => {});
    };
    ports = { ...ports, resources: { fetchResource: dies } };
    const died: number[] = [];
    for (let slot = 0; slot < 16; slot++) {
      void turn([FEED, deadly]);
      await setImmediate();
      if (asked.some(([url]) => url === deadly)) died.push(slot);
      asked = [];
      wait(15);
    }
    expect(died).toEqual([0, 1, 3, 7, 15]);
    const { state } = await readSourceState(FEED, ports.store);
    expect(state).toMatchObject({ failures: 0 });
    // It had news once, and its interval grows from an hour.
    expect(now.getTime() - Date.parse(state?.lastReadAt ?? "")).toBeLessThan(3 * 3_600_000);
  });

  test("with a damaged state is polled like a new one", async () => {
    await turn();
    const [object] = (await ports.store.list({ prefix: SOURCES_PREFIX, after: null, limit: 1 })).objects;
    await ports.store.putIfUnchanged(object?.key ?? "", new TextEncoder().encode("{"), object?.etag ?? "");
    wait(30);
    expect(await turn()).toMatchObject({ read: 1, failed: 0 });
    expect((await readSourceState(FEED, ports.store)).state).toMatchObject({ kind: "feed", failures: 0 });
  });

  test("an unavailable bucket ends the run, because known entries cannot be recognised", async () => {
    const away = async () => {
      throw new IngestError("storage-unavailable", "The bucket is unavailable.");
    };
    ports = { ...ports, store: { ...ports.store, get: away, head: away } };
    await expect(turn()).rejects.toMatchObject({ code: "storage-unavailable" });
    expect(queued).toEqual([]);
  });
});

function feedOf(...names: string[]): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "The Gazette",
    items: names.map((name) => ({ id: name, url: urlOf(name), date_published: "2026-11-20T08:00:00Z" })),
  });
}
