import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { parseSitemap } from "../../src/discover/sitemap.ts";
import { resourceOf } from "./resource-of.ts";

const sitemapOf = (text: string | Uint8Array) => parseSitemap(resourceOf("https://news.example.com/sitemap.xml", text));

const PAGES = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
  xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
  <url><loc>https://news.example.com/ferry?a=1&amp;b=2</loc><lastmod>2026-11-23</lastmod></url>
  <url>
    <loc>
      https://news.example.com/bridge
    </loc>
    <news:news><news:publication><news:name>Harbour</news:name><news:language>en</news:language></news:publication>
      <news:publication_date>2026-11-22T08:00:00Z</news:publication_date><news:title>Bridge &amp; toll</news:title></news:news>
    <image:image><image:loc>https://news.example.com/bridge.jpg</image:loc><image:title>Bridge</image:title></image:image>
  </url>
  <url><loc>mailto:desk@example.com</loc></url><url><lastmod>2026-11-23</lastmod></url><url/>
</urlset>`;

const ENTRIES = [
  { url: "https://news.example.com/ferry?a=1&b=2", lastModified: "2026-11-23", news: null },
  {
    url: "https://news.example.com/bridge",
    lastModified: null,
    news: { title: "Bridge & toll", date: "2026-11-22T08:00:00Z", publication: "Harbour" },
  },
];

test("pages, and what a news sitemap says of them", async () => {
  expect(await sitemapOf(PAGES)).toEqual({ kind: "pages", entries: ENTRIES });
});

test("an index of sitemaps", async () => {
  const index = `<sitemapindex><sitemap><loc>/s/1.xml.gz</loc><lastmod>2026-11-23T08:00:00+01:00</lastmod></sitemap></sitemapindex>`;
  expect(await sitemapOf(index)).toEqual({
    kind: "index",
    entries: [{ url: "https://news.example.com/s/1.xml.gz", lastModified: "2026-11-23T08:00:00+01:00", news: null }],
  });
});

test("a packed sitemap", async () => {
  expect(await sitemapOf(gzipSync(PAGES))).toEqual({ kind: "pages", entries: ENTRIES });
});

test.each([
  ["pages", "<urlset></urlset>"],
  ["index", "<sitemapindex/>"],
])("an empty one of %s", async (kind, xml) => {
  expect(await sitemapOf(xml)).toEqual({ kind, entries: [] });
});

test.each([
  ["a page", "<!doctype html><title>Not found</title>", "bad-feed"],
  ["a feed", '<rss version="2.0"><channel><title>x</title></channel></rss>', "bad-feed"],
  ["nothing", "", "bad-feed"],
  ["text", "https://news.example.com/a", "bad-feed"],
  ["elements in one another", `<urlset>${"<url>".repeat(100_000)}`, "bad-feed"],
  ["a packing that is cut short", gzipSync(PAGES).subarray(0, 200), "bad-encoding"],
  ["a packed bomb", gzipSync(Buffer.alloc(50_000_000)), "too-large"],
])("refused: %s", async (_what, text, code) => {
  await expect(sitemapOf(text)).rejects.toMatchObject({ code });
});

test("entities of a document type do not multiply", async () => {
  const entities = Array.from({ length: 20 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`);
  const bomb = `<!DOCTYPE x [<!ENTITY e0 "ha">${entities.join("")}]><urlset><url><loc>https://example.com/&e20;</loc></url></urlset>`;
  const size = await sitemapOf(bomb).then(
    (sitemap) => JSON.stringify(sitemap).length,
    () => 0,
  );
  expect(size).toBeLessThan(10_000);
});
