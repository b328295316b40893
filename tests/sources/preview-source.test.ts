import { expect, test } from "vitest";
import { IngestError } from "../../src/errors.ts";
import type { ResourceFetcher } from "../../src/ports/resource-fetcher.ts";
import { previewSource } from "../../src/sources/preview-source.ts";
import { resourceOf } from "../discover/resource-of.ts";

const HOME = "https://news.example.com/";
const FEED = "https://news.example.com/feed";

const item = (path: string, day: number) =>
  `<item><link>https://news.example.com${path}</link><pubDate>2026-11-${day}</pubDate></item>`;
const WEB: Record<string, string> = {
  [HOME]: `<!doctype html><title>Harbour</title><link rel="alternate" type="application/rss+xml" href="/feed">
    <link rel="alternate" type="application/atom+xml" href="/sport.atom" title="Sport">`,
  [FEED]: `<rss version="2.0"><channel><title>Harbour Post</title>${item("/news/a", 23)}${item("/private/b", 22)}</channel></rss>`,
  "https://news.example.com/robots.txt": `User-agent: *\nDisallow: /private/\nCrawl-delay: 5\nSitemap: ${HOME}sitemap.xml`,
};

const fetched: string[] = [];
const web = {
  async fetchResource(url: string) {
    fetched.push(url);
    const text = WEB[url];
    if (text === undefined) throw new IngestError("page-gone", "The server responded with 404.");
    return resourceOf(url, text, null);
  },
} as ResourceFetcher;

const preview = (url: string, include: string[] = []) =>
  previewSource({ url, include, exclude: [] }, "Cuttings/1", web);

test("a home page is read through its feed, and its other sources are listed", async () => {
  expect(await preview(HOME)).toEqual({
    url: HOME,
    kind: "feed",
    title: "Harbour Post",
    count: 2,
    entries: [
      { url: `${HOME}news/a`, date: expect.stringContaining("2026-11-23") },
      { url: `${HOME}private/b`, date: expect.stringContaining("2026-11-22") },
    ],
    robots: { forbidden: 1, rule: "/private/", crawlDelaySeconds: 5 },
    others: [
      { url: FEED, kind: "feed" },
      { url: `${HOME}sport.atom`, kind: "feed" },
      { url: `${HOME}sitemap.xml`, kind: "sitemap" },
    ],
  });
  expect(new Set(fetched).size).toBe(fetched.length);
});

test("patterns are applied to the preview", async () => {
  expect(await preview(FEED, ["/news/"])).toMatchObject({ count: 1, robots: { forbidden: 0, rule: null } });
});

test("an unavailable URL reports why", async () => {
  await expect(preview("https://gone.example.com/feed")).rejects.toMatchObject({ code: "page-gone" });
});
