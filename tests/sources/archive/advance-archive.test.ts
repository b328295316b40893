import { beforeEach, describe, expect, test } from "vitest";
import { memoryObjectStore } from "../../../src/adapters/memory-object-store.ts";
import { IngestError } from "../../../src/errors.ts";
import type { IngestMessage } from "../../../src/ports/ingest-queue.ts";
import type { ObjectStore } from "../../../src/ports/object-store.ts";
import type { ResourceFetcher } from "../../../src/ports/resource-fetcher.ts";
import { type ArchivePorts, type ArchiveSource, advanceArchive } from "../../../src/sources/archive/advance-archive.ts";
import { archiveProgress } from "../../../src/sources/archive/archive-progress.ts";
import type { ArchiveState } from "../../../src/sources/archive/archive-state.ts";
import { crawlArchives } from "../../../src/sources/archive/crawl-archives.ts";
import { seedSource } from "../../../src/sources/source-settings.ts";
import { STRICT_URL_POLICY } from "../../../src/url/public-url.ts";
import { resourceOf } from "../../discover/resource-of.ts";

const HOST = "https://news.example.com";
const SETTINGS = { crawlEntriesPerSource: 10, retryFailedAfterHours: 24 };

const urlset = (...entries: readonly (string | readonly [path: string, lastmod: string])[]) => {
  const urls = entries.map((entry) => {
    const [path, date] = typeof entry === "string" ? [entry, null] : entry;
    return `<url><loc>${HOST}${path}</loc>${date === null ? "" : `<lastmod>${date}</lastmod>`}</url>`;
  });
  return `<urlset>${urls.join("")}</urlset>`;
};
const indexOf = (...entries: readonly (string | readonly [path: string, lastmod: string])[]) =>
  urlset(...entries)
    .replaceAll("urlset", "sitemapindex")
    .replaceAll("url>", "sitemap>");
const stories = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `/news/${name}-of-the-harbour-${index}`);

let web: Record<string, string | IngestError>;
let fetched: string[];
let queued: string[];
let store: ObjectStore;
let ports: ArchivePorts;
let now: number;

beforeEach(() => {
  web = {};
  fetched = [];
  queued = [];
  now = Date.parse("2026-11-23T10:00:00Z");
  store = memoryObjectStore();
  const resources = {
    async fetchResource(url: string) {
      fetched.push(url.replace(HOST, ""));
      const answer = web[url.replace(HOST, "")] ?? new IngestError("page-gone", "The server responded with 404.");
      if (answer instanceof IngestError) throw answer;
      return resourceOf(url, answer, null);
    },
  } as ResourceFetcher;
  ports = {
    store,
    resources,
    clock: { now: () => new Date(now) },
    urlPolicy: STRICT_URL_POLICY,
    index: null,
    queue: {
      async sendNew(messages: readonly IngestMessage[]) {
        queued.push(...messages.map(({ url }) => url.replace(HOST, "")));
        return messages.map(() => true);
      },
    },
  };
});

const archive = (since: string | null = null, path = "/sitemap.xml", bounds: Partial<ArchiveSource> = {}) =>
  ({ ...seedSource(HOST + path), ...bounds, archive: { since } }) as ArchiveSource;

/** Runs turns until the archive ends. */
async function untilEnd(source: ArchiveSource, most = 100): Promise<{ state: ArchiveState; turns: number }> {
  for (let turns = 1; turns <= most; turns++) {
    now += 900_000;
    const state = await advanceArchive(source, SETTINGS, ports);
    if (state !== null && state.status !== "running") return { state, turns };
  }
  throw new Error(`The archive did not end within ${most} turns.`);
}

test("every sitemap is read once, including those of nested indexes, and then the archive ends", async () => {
  web["/sitemap.xml"] = indexOf("/2024.xml", "/2025.xml", "/more.xml", "/sitemap.xml");
  web["/more.xml"] = indexOf("/2026.xml", "/2024.xml", "/sitemap.xml");
  for (const year of [2024, 2025, 2026]) web[`/${year}.xml`] = urlset(...stories(`${year}`, 25));
  const { state } = await untilEnd(archive());
  expect(state).toMatchObject({ status: "finished", lastError: null });
  expect(new Set(queued).size).toBe(75);
  expect(queued).toHaveLength(75);
  expect([...fetched].sort()).toEqual(["/2024.xml", "/2025.xml", "/2026.xml", "/more.xml", "/sitemap.xml"]);
  expect(archiveProgress(null, state)).toMatchObject({
    status: "finished",
    sitemaps: { read: 5, failed: 0, remaining: 0 },
    entries: { read: 75, passedOver: 0, queued: 75, remaining: 0 },
  });
  expect((await store.list({ prefix: "archives/", after: null, limit: 10 })).objects).toHaveLength(1);
  fetched = [];
  expect(await advanceArchive(archive(), SETTINGS, ports)).toBeNull();
  expect(fetched).toEqual([]);
});

test("a turn queues at most its limit, and a long sitemap is fetched once", async () => {
  web["/sitemap.xml"] = urlset(...stories("long", 45));
  const first = await advanceArchive(archive(), SETTINGS, ports);
  expect(queued).toHaveLength(10);
  expect(archiveProgress(null, first).entries).toMatchObject({ queued: 10, remaining: 35 });
  const { turns } = await untilEnd(archive());
  expect(turns).toBe(4);
  expect(fetched).toEqual(["/sitemap.xml"]);
});

test("a turn fetches at most four documents", async () => {
  const paths = Array.from({ length: 9 }, (_, index) => `/part-${index}.xml`);
  web["/sitemap.xml"] = indexOf(...paths);
  for (const path of paths) web[path] = urlset();
  await advanceArchive(archive(), SETTINGS, ports);
  expect(fetched).toHaveLength(4);
  expect((await untilEnd(archive())).state.counts.sitemaps).toBe(10);
});

describe("an archive since a given day", () => {
  test("skips entries dated earlier by their path, or else by the sitemap, but not undated ones", async () => {
    web["/sitemap.xml"] = urlset(
      ["/2023/05/01/old-story-of-the-bridge", "2026-11-01"],
      ["/2024/05/01/new-story-of-the-bridge", "2024-05-01"],
      ["/news/old-story-of-the-ferry", "2023-12-31"],
      ["/news/new-story-of-the-ferry", "2024-01-01T00:00:00Z"],
      "/news/undated-story-of-the-ferry",
    );
    const { state } = await untilEnd(archive("2024-01-01"));
    expect(queued.sort()).toEqual([
      "/2024/05/01/new-story-of-the-bridge",
      "/news/new-story-of-the-ferry",
      "/news/undated-story-of-the-ferry",
    ]);
    expect(state.counts).toMatchObject({ entries: 5, passedOver: 2, queued: 3 });
  });

  test("does not fetch a sitemap last modified earlier", async () => {
    web["/sitemap.xml"] = indexOf(["/2023.xml", "2023-12-31"], ["/2024.xml", "2024-12-31"], "/other.xml");
    for (const name of ["2023", "2024", "other"]) web[`/${name}.xml`] = urlset(...stories(name, 1));
    await untilEnd(archive("2024-01-01"));
    expect([...fetched].sort()).toEqual(["/2024.xml", "/other.xml", "/sitemap.xml"]);
  });

  test("starts again when the day changes", async () => {
    web["/sitemap.xml"] = urlset(["/news/story-of-the-old-ferry", "2020-01-01"]);
    await untilEnd(archive("2024-01-01"));
    expect(queued).toEqual([]);
    await untilEnd(archive("2019-01-01"));
    expect(queued).toHaveLength(1);
  });
});

describe("finding the sitemaps", () => {
  test("they are listed in robots.txt, whatever page of the site is given", async () => {
    web["/"] = "<!doctype html><title>News</title>";
    web["/robots.txt"] = `User-agent: *\nSitemap: ${HOST}/a.xml\nSitemap: ${HOST}/b.xml\n`;
    web["/a.xml"] = urlset(...stories("a", 1));
    web["/b.xml"] = urlset(...stories("b", 1));
    await untilEnd(archive(null, "/"));
    expect(queued).toHaveLength(2);
  });

  test("a site without a listing has /sitemap.xml", async () => {
    web["/feed"] =
      `<rss version="2.0"><channel><item><link>${HOST}/news/in-the-feed-today</link></item></channel></rss>`;
    web["/sitemap.xml"] = urlset(...stories("root", 1));
    await untilEnd(archive(null, "/feed"));
    expect(queued.sort()).toEqual(["/news/in-the-feed-today", "/news/root-of-the-harbour-0"]);
  });

  test("a site without sitemaps fails with a reason", async () => {
    const { state } = await untilEnd(archive());
    expect(state).toMatchObject({ status: "failed", lastError: { code: "page-gone" } });
  });
});

test("a source's patterns also apply to its archive", async () => {
  web["/sitemap.xml"] = urlset(...stories("kept", 2), "/sport/match-of-the-harbour-club");
  const { state } = await untilEnd(archive(null, "/sitemap.xml", { exclude: ["/sport/"] }));
  expect(queued).toHaveLength(2);
  expect(state.counts.passedOver).toBe(1);
});

test("an unavailable sitemap is tried three times, and the others are still read", async () => {
  web["/sitemap.xml"] = indexOf("/away.xml", "/gone.xml", "/there.xml");
  web["/away.xml"] = new IngestError("page-unreachable", "The server responded with 503.");
  web["/there.xml"] = urlset(...stories("there", 1));
  const { state } = await untilEnd(archive());
  expect(state).toMatchObject({ status: "finished", counts: { sitemaps: 2, failedSitemaps: 2, queued: 1 } });
  expect(fetched.filter((path) => path === "/away.xml")).toHaveLength(3);
});

test("a busy host is not a failure: the next turn continues", async () => {
  web["/sitemap.xml"] = new IngestError("host-busy", "The host is busy.");
  for (let turn = 0; turn < 5; turn++) {
    now += 900_000;
    expect(await advanceArchive(archive(), SETTINGS, ports)).toMatchObject({
      status: "running",
      counts: { sitemaps: 0 },
    });
  }
  web["/sitemap.xml"] = urlset(...stories("late", 1));
  expect((await untilEnd(archive())).state.status).toBe("finished");
});

test("of concurrent turns only one runs", async () => {
  web["/sitemap.xml"] = urlset(...stories("once", 30));
  const turns = await Promise.all([1, 2, 3].map(() => advanceArchive(archive(), SETTINGS, ports)));
  expect(turns.filter((state) => state !== null)).toHaveLength(1);
  expect(queued).toHaveLength(10);
});

test("an interrupted turn is repeated once its lease expires", async () => {
  web["/sitemap.xml"] = urlset(...stories("again", 15));
  const { queue } = ports;
  ports = { ...ports, queue: { sendNew: () => Promise.reject(new IngestError("storage-unavailable", "away")) } };
  await expect(advanceArchive(archive(), SETTINGS, ports)).rejects.toThrow("away");
  ports = { ...ports, queue };
  expect(await advanceArchive(archive(), SETTINGS, ports)).toBeNull();
  await untilEnd(archive());
  expect(new Set(queued).size).toBe(15);
});

test("an endless chain of indexes is bounded", async () => {
  const resources = {
    async fetchResource(url: string) {
      fetched.push(url);
      // The first ten already list more than the bound; 500 entries in each of 2,000 would only take time.
      const count = fetched.length < 10 ? 500 : 2;
      const more = Array.from({ length: count }, (_, index) => `/deeper-${fetched.length}-${index}.xml`);
      return resourceOf(url, indexOf(...more), null);
    },
  } as ResourceFetcher;
  ports = { ...ports, resources };
  const { state } = await untilEnd(archive(), 600);
  expect(state.counts.sitemaps).toBe(2_001);
}, 60_000);

test("a crawl run has one turn per active archive, and returns how many are unfinished", async () => {
  web["/sitemap.xml"] = urlset(...stories("long", 15));
  web["/short.xml"] = urlset(...stories("short", 1));
  const sources = [
    archive(),
    archive(null, "/short.xml"),
    archive(null, "/paused.xml", { isPaused: true }),
    seedSource(`${HOST}/feed`),
  ];
  const reported: string[] = [];
  const run = () =>
    crawlArchives(sources, { ...SETTINGS, startWithinMs: 60_000 }, ports, ({ url, status }) =>
      reported.push(`${url.replace(HOST, "")} ${status}`),
    );
  expect(await run()).toBe(1);
  expect(reported.sort()).toEqual(["/short.xml finished", "/sitemap.xml running"]);
  expect(await run()).toBe(0);
  expect(fetched).not.toContain("/feed");
});
