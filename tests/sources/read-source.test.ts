import { beforeEach, describe, expect, test } from "vitest";
import { IngestError } from "../../src/errors.ts";
import type { FetchedResource, ResourceFetcher, Validators } from "../../src/ports/resource-fetcher.ts";
import type { PollResult } from "../../src/sources/poll.ts";
import { type KnownSource, readSource } from "../../src/sources/read-source.ts";
import { resourceOf } from "../discover/resource-of.ts";

const HOST = "https://news.example.com";
const PAGE = `${HOST}/`;
const INDEX = `${HOST}/sitemap.xml`;
const RSS = `<rss version="2.0"><channel><title>Harbour News</title><ttl>20</ttl>
  <item><link>${HOST}/ferry</link><pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate></item></channel></rss>`;
const STORY = `<h2><a href="/ferry-runs-again-today">The ferry runs again after the storm</a></h2>`;
const WITH_FEED = `<!doctype html><title>Harbour</title><link rel="alternate" type="application/rss+xml" href="/rss">${STORY}`;
const NO_FEED = `<!doctype html><title>Harbour</title>${STORY}`;

const urlset = (...entries: [path: string, lastmod: string][]) =>
  `<urlset>${entries.map(([path, date]) => `<url><loc>${HOST}${path}</loc><lastmod>${date}</lastmod></url>`).join("")}</urlset>`;
const indexOf = (...paths: string[]) =>
  `<sitemapindex>${paths.map((path) => `<sitemap><loc>${HOST}${path}</loc></sitemap>`).join("")}</sitemapindex>`;

let web: Record<string, string | IngestError>;
let requested: string[];
const resources = { fetchResource } as ResourceFetcher;

/** A response's ETag is its length. Conditional requests are logged with a question mark. */
async function fetchResource(url: string, known?: Validators): Promise<FetchedResource | null> {
  requested.push(url.replace(HOST, "") + (known?.etag ? "?" : ""));
  const answer = web[url] ?? new IngestError("page-gone", "The server responded with 404.");
  if (answer instanceof IngestError) throw answer;
  const etag = String(answer.length);
  return known?.etag === etag ? null : { ...resourceOf(url, answer, null), etag };
}

beforeEach(() => {
  web = {};
  requested = [];
});

const unknown = (url: string): KnownSource => ({ url, kind: null, title: null, documents: [] });
const knownFrom = (url: string, { kind, title, documents }: PollResult): KnownSource => ({
  url,
  kind,
  title,
  documents,
});
const first = (url: string) => readSource(unknown(url), resources);
const pathsOf = (reading: PollResult) => reading.entries?.map(({ url }) => url.replace(HOST, "")) ?? null;

describe("the kind of a source is detected from its response", () => {
  test("a feed", async () => {
    web[PAGE] = RSS;
    expect(await first(PAGE)).toEqual({
      kind: "feed",
      title: "Harbour News",
      documents: [{ url: PAGE, etag: String(RSS.length), lastModified: null }],
      entries: [{ url: `${HOST}/ferry`, via: "feed", sourceTitle: "Harbour News", date: "2026-11-23T08:00:00Z" }],
      minIntervalSeconds: 1_200,
    });
  });

  test("a sitemap, newest first, without URLs that are not articles", async () => {
    const articles: [string, string][] = [1, 2, 3].map((day) => [`/news/${day}`, `2026-11-0${day}`]);
    const others: [string, string][] = ["/", "/news/", "/tag/ferry", "/about"].map((path) => [path, "2026-11-09"]);
    web[INDEX] = urlset(...others, ...articles);
    const reading = await first(INDEX);
    expect(reading).toMatchObject({ kind: "sitemap", title: null });
    expect(pathsOf(reading)).toEqual(["/news/3", "/news/2", "/news/1"]);
    expect(reading.entries?.[0]).toMatchObject({ via: "sitemap", date: "2026-11-03" });
  });

  test("a news sitemap, with the newspaper's name and its dates", async () => {
    web[INDEX] =
      `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${HOST}/ferry</loc><news:news>
      <news:publication><news:name>Harbour News</news:name></news:publication><news:title>Ferry</news:title>
      <news:publication_date>2026-11-23T08:00:00Z</news:publication_date></news:news></url></urlset>`;
    const reading = await first(INDEX);
    expect(reading).toMatchObject({ kind: "sitemap", title: "Harbour News" });
    expect(reading.entries).toEqual([
      { url: `${HOST}/ferry`, via: "news-sitemap", sourceTitle: "Harbour News", date: "2026-11-23T08:00:00Z" },
    ]);
  });

  test("a page that declares a feed", async () => {
    web = { [PAGE]: WITH_FEED, [`${HOST}/rss`]: RSS };
    const reading = await first(PAGE);
    expect(reading).toMatchObject({ kind: "feed", title: "Harbour News" });
    expect(reading.documents.map(({ url }) => url)).toEqual([`${HOST}/rss`]);
  });

  test.each([
    ["it declares no feed", NO_FEED, RSS],
    ["its feed is gone", WITH_FEED, new IngestError("page-gone", "The server responded with 404.")],
    ["its feed is not a feed", WITH_FEED, "<p>Sorry."],
    ["its feed is empty", WITH_FEED, `<rss version="2.0"><channel><title>Harbour News</title></channel></rss>`],
  ])("a page is read by its links when %s", async (_why, page, feed) => {
    web = { [PAGE]: page, [`${HOST}/rss`]: feed };
    const reading = await first(PAGE);
    expect(reading).toMatchObject({ kind: "section", title: "Harbour", documents: [{ url: PAGE }] });
    expect(reading.entries).toEqual([
      { url: `${HOST}/ferry-runs-again-today`, via: "section", sourceTitle: "Harbour", date: null },
    ]);
  });

  test.each([
    ["a page without articles", "<!doctype html><p>Under construction."],
    ["text", "Sorry."],
    ["nothing", ""],
  ])("%s is not a source", async (_what, text) => {
    web[PAGE] = text;
    await expect(first(PAGE)).rejects.toMatchObject({ code: "bad-feed" });
  });
});

describe("the next poll", () => {
  test("is conditional", async () => {
    web[PAGE] = RSS;
    const known = knownFrom(PAGE, await first(PAGE));
    const reading = await readSource(known, resources);
    expect({ ...reading, url: PAGE }).toEqual({ ...known, entries: null, minIntervalSeconds: null });
    expect(requested).toEqual(["/", "/?"]);
  });

  test("starts with the feed that the page declared", async () => {
    web = { [PAGE]: WITH_FEED, [`${HOST}/rss`]: RSS };
    const known = knownFrom(PAGE, await first(PAGE));
    await readSource(known, resources);
    expect(requested).toEqual(["/", "/rss", "/rss?"]);
  });

  test("returns to the page when its feed is gone, but not when it is temporarily unavailable", async () => {
    web = { [PAGE]: WITH_FEED, [`${HOST}/rss`]: RSS };
    const known = knownFrom(PAGE, await first(PAGE));
    web[`${HOST}/rss`] = new IngestError("server-busy", "The server responded with 503.");
    await expect(readSource(known, resources)).rejects.toMatchObject({ code: "server-busy" });
    web = { [PAGE]: NO_FEED };
    expect(await readSource(known, resources)).toMatchObject({ kind: "section" });
  });
});

describe("a sitemap index", () => {
  beforeEach(() => {
    web = {
      [INDEX]: indexOf("/s/1.xml", "/s/2.xml"),
      [`${HOST}/s/1.xml`]: urlset(["/ferry", "2026-11-22"], ["/weir", "2026-11-20"]),
      [`${HOST}/s/2.xml`]: urlset(["/bridge", "2026-11-21"]),
    };
  });

  test("merges the entries of its sitemaps, newest first", async () => {
    const reading = await first(INDEX);
    expect(reading).toMatchObject({ kind: "sitemap-index" });
    expect(pathsOf(reading)).toEqual(["/ferry", "/bridge", "/weir"]);
    expect(requested).toEqual(["/sitemap.xml", "/s/2.xml", "/s/1.xml"]);
  });

  test("polls each of its sitemaps, even when the index has not changed", async () => {
    const known = knownFrom(INDEX, await first(INDEX));
    expect((await readSource(known, resources)).entries).toBeNull();
    expect(requested.slice(3)).toEqual(["/sitemap.xml?", "/s/2.xml?", "/s/1.xml?"]);
    web[`${HOST}/s/2.xml`] = urlset(["/bridge", "2026-11-21"], ["/tower", "2026-11-23"]);
    expect(pathsOf(await readSource(known, resources))).toEqual(["/tower", "/bridge"]);
  });

  test("lists each page once, preferring its news sitemap", async () => {
    web[`${HOST}/s/2.xml`] =
      `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${HOST}/ferry</loc>
      <news:news><news:publication_date>2026-11-21</news:publication_date></news:news></url></urlset>`;
    const reading = await first(INDEX);
    expect(pathsOf(reading)).toEqual(["/ferry", "/weir"]);
    expect(reading.entries?.[0]).toMatchObject({ via: "news-sitemap", date: "2026-11-21" });
  });

  test("skips an unavailable sitemap and requests it again next time", async () => {
    web[`${HOST}/s/2.xml`] = new IngestError("server-busy", "The server responded with 503.");
    const reading = await first(INDEX);
    expect(pathsOf(reading)).toEqual(["/ferry", "/weir"]);
    web[`${HOST}/s/2.xml`] = urlset(["/bridge", "2026-11-21"]);
    expect(pathsOf(await readSource(knownFrom(INDEX, reading), resources))).toEqual(["/bridge"]);
  });

  test("fails when all its sitemaps are unavailable", async () => {
    web = { [INDEX]: indexOf("/s/1.xml", "/s/2.xml") };
    await expect(first(INDEX)).rejects.toMatchObject({ code: "page-gone" });
  });

  test("is followed into a nested index, which is read in full each time", async () => {
    web[`${HOST}/s/2.xml`] = indexOf("/s/3.xml");
    web[`${HOST}/s/3.xml`] = urlset(["/2026/a-third-story", "2026-11-25"]);
    const reading = await first(INDEX);
    expect(pathsOf(reading)).toContain("/2026/a-third-story");
    requested = [];
    await readSource(knownFrom(INDEX, reading), resources);
    expect(requested).toEqual(expect.arrayContaining(["/s/2.xml", "/s/3.xml?"]));
  });

  test("that lists itself terminates", async () => {
    web[INDEX] = indexOf("/sitemap.xml", "/s/1.xml");
    web[`${HOST}/s/1.xml`] = indexOf("/sitemap.xml", "/s/1.xml", "/s/2.xml");
    await first(INDEX);
    expect(requested).toEqual(["/sitemap.xml", "/s/1.xml", "/s/2.xml"]);
  });

  test("may list a feed or a plain-text list of URLs", async () => {
    web[`${HOST}/s/1.xml`] = `${HOST}/2026/listed-as-text-here\n`;
    web[`${HOST}/s/2.xml`] = `<rss version="2.0"><channel><item><link>/2026/from-a-feed</link></item></channel></rss>`;
    expect(pathsOf(await first(INDEX))).toEqual(
      expect.arrayContaining(["/2026/listed-as-text-here", "/2026/from-a-feed"]),
    );
  });
});
