import { beforeEach, describe, expect, test } from "vitest";
import { type CrawlPorts, crawl } from "../../src/crawl.ts";
import { IngestError } from "../../src/errors.ts";
import { ingest } from "../../src/ingest.ts";
import type { IngestMessage } from "../../src/ports.ts";
import { resourceOf } from "../discover/resource-of.ts";
import { ARTICLE_HTML, portsFor, requestFor } from "../ingest/sample-ports.ts";

const FEED = "https://news.example.com/feed.json";
const SETTINGS = { crawlEntriesPerSource: 200, retryFailedAfterHours: 24 };
const urlOf = (name: string) => `https://news.example.com/${name}`;

let feeds: Record<string, string | IngestError>;
let queued: IngestMessage[];
let pages: Record<string, string>;
let now: Date;
let ingestPorts: ReturnType<typeof portsFor>;
let ports: CrawlPorts;

beforeEach(() => {
  feeds = { [FEED]: feedOf("one", "two") };
  queued = [];
  pages = {};
  now = new Date("2026-11-23T10:00:00Z");
  ingestPorts = { ...portsFor(pages), clock: { now: () => now } };
  ports = {
    ...ingestPorts,
    resources: {
      async fetchResource(url) {
        const feed = feeds[url] ?? new IngestError("page-gone", "The server answered 404.");
        if (feed instanceof IngestError) throw feed;
        return resourceOf(url, feed, "application/feed+json");
      },
    },
    queue: {
      async send(messages) {
        queued.push(...messages);
      },
    },
  };
});

describe("what goes onto the queue", () => {
  test("every entry of a feed that is new, with where it was found", async () => {
    const reports = await crawl([FEED], SETTINGS, ports);
    expect(queued).toEqual([
      {
        url: urlOf("one"),
        discovery: { via: "feed", source: FEED, feedTitle: "The Gazette", feedDate: "2026-11-20T08:00:00Z" },
      },
      {
        url: urlOf("two"),
        discovery: { via: "feed", source: FEED, feedTitle: "The Gazette", feedDate: "2026-11-20T08:00:00Z" },
      },
    ]);
    expect(reports).toEqual([
      { url: FEED, title: "The Gazette", entries: 2, queued: 2, known: 0, skipped: 0, error: null },
    ]);
  });

  test("not what is filed, under whatever spelling", async () => {
    pages[urlOf("one")] = ARTICLE_HTML;
    await ingest(requestFor(urlOf("one")), ingestPorts);
    feeds[FEED] = feedOf("one?utm_source=rss#top", "two");
    const [report] = await crawl([FEED], SETTINGS, ports);
    expect(queued.map(({ url }) => url)).toEqual([urlOf("two")]);
    expect(report).toMatchObject({ queued: 1, known: 1, skipped: 0 });
  });

  test("not what failed lately, but once a day has passed", async () => {
    await ingest(requestFor(urlOf("one")), ingestPorts);
    await crawl([FEED], SETTINGS, ports);
    expect(queued.map(({ url }) => url)).toEqual([urlOf("two")]);
    now = new Date("2026-11-24T10:00:01Z");
    queued = [];
    await crawl([FEED], SETTINGS, ports);
    expect(queued.map(({ url }) => url)).toContain(urlOf("one"));
  });

  test("not what may not be fetched", async () => {
    feeds[FEED] = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Gazette",
      items: [{ id: "1", url: "http://10.0.0.1/admin" }],
    });
    expect(await crawl([FEED], SETTINGS, ports)).toMatchObject([{ entries: 1, queued: 0, skipped: 1 }]);
    expect(queued).toEqual([]);
  });

  test("once, when two sources name it", async () => {
    const other = "https://news.example.com/other.json";
    feeds[other] = feedOf("two", "three");
    await crawl([FEED, other], SETTINGS, ports);
    expect(queued.map(({ url }) => url).sort()).toEqual([urlOf("one"), urlOf("three"), urlOf("two")]);
  });

  test("as many of the newest as the setting says", async () => {
    feeds[FEED] = feedOf(...Array.from({ length: 30 }, (_, index) => `page-${index}`));
    await crawl([FEED], { ...SETTINGS, crawlEntriesPerSource: 10 }, ports);
    expect(queued).toHaveLength(10);
    expect(queued[0]?.url).toBe(urlOf("page-0"));
  });
});

describe("what goes wrong", () => {
  test.each([
    ["is away", new IngestError("page-timeout", "Nothing came."), "page-timeout"],
    ["is no feed", "<html><body>Hello</body></html>", "bad-feed"],
  ])("a source that %s is reported and stops no other", async (_why, answer, code) => {
    const bad = "https://bad.example.com/feed";
    feeds[bad] = answer;
    const reports = await crawl([bad, FEED], SETTINGS, ports);
    expect(reports).toMatchObject([
      { url: bad, queued: 0, error: { code } },
      { url: FEED, queued: 2, error: null },
    ]);
    expect(queued).toHaveLength(2);
  });

  test("a bucket that is away ends the turn, for nobody would know what is new", async () => {
    const away = async () => {
      throw new IngestError("storage-unavailable", "The bucket is away.");
    };
    await expect(
      crawl([FEED], SETTINGS, { ...ports, store: { ...ports.store, get: away, head: away } }),
    ).rejects.toMatchObject({
      code: "storage-unavailable",
    });
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
