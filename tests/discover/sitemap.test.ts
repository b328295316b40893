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

test("pages with their news metadata", async () => {
  expect(await sitemapOf(PAGES)).toEqual({ kind: "pages", entries: ENTRIES });
});

test("a sitemap index", async () => {
  const index = `<sitemapindex><sitemap><loc>/s/1.xml.gz</loc><lastmod>2026-11-23T08:00:00+01:00</lastmod></sitemap></sitemapindex>`;
  expect(await sitemapOf(index)).toEqual({
    kind: "index",
    entries: [{ url: "https://news.example.com/s/1.xml.gz", lastModified: "2026-11-23T08:00:00+01:00", news: null }],
  });
});

test("a compressed sitemap", async () => {
  expect(await sitemapOf(gzipSync(PAGES))).toEqual({ kind: "pages", entries: ENTRIES });
});

test.each([
  ["pages", "<urlset></urlset>"],
  ["index", "<sitemapindex/>"],
])("an empty %s", async (kind, xml) => {
  expect(await sitemapOf(xml)).toEqual({ kind, entries: [] });
});

test.each([
  ["a page", "<!doctype html><title>Not found</title>", "bad-feed"],
  ["a feed", '<rss version="2.0"><channel><title>x</title></channel></rss>', "bad-feed"],
  ["nothing", "", "bad-feed"],
  ["text", "See https://news.example.com/a", "bad-feed"],
  ["truncated gzip", gzipSync(PAGES).subarray(0, 200), "bad-encoding"],
  ["a gzip bomb", gzipSync(Buffer.alloc(50_000_000)), "bad-feed"],
])("refused: %s", async (_what, text, code) => {
  await expect(sitemapOf(text)).rejects.toMatchObject({ code });
});

test("DTD entities are not expanded", async () => {
  const entities = Array.from({ length: 20 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`);
  const bomb = `<!DOCTYPE x [<!ENTITY e0 "ha">${entities.join("")}]><urlset><url><loc>https://example.com/&e20;</loc></url></urlset>`;
  const size = await sitemapOf(bomb).then(
    (sitemap) => JSON.stringify(sitemap).length,
    () => 0,
  );
  expect(size).toBeLessThan(10_000);
});

test("100,000 nested elements take linear time", async () => {
  expect(await sitemapOf(`<urlset>${"<url>".repeat(100_000)}`)).toEqual({ kind: "pages", entries: [] });
  expect(await sitemapOf(`<urlset>${"<a>".repeat(100_000)}${"</b>".repeat(100_000)}`)).toEqual({
    kind: "pages",
    entries: [],
  });
});

const URLS = Array.from(
  { length: 100_000 },
  (_, number) => `https://news.example.com/2026/a-report-of-the-tide-${number}`,
);

test("the beginning of a large compressed sitemap is read, without the truncated entry", async () => {
  const packed = gzipSync(
    `<urlset>${URLS.map((url) => `<url><loc>${url}</loc><priority>${"0".repeat(200)}</priority></url>`).join("")}</urlset>`,
  );
  const { entries } = await sitemapOf(packed);
  expect(entries.length).toBeGreaterThan(30_000);
  expect(entries.map(({ url }) => url)).toEqual(URLS.slice(0, entries.length));
});

test("at most the protocol's 50,000 entries are read", async () => {
  expect((await sitemapOf(URLS.join("\n"))).entries).toHaveLength(50_000);
});

test.each([
  [
    "plain text with one URL per line",
    "https://news.example.com/a\r\n\r\n  https://news.example.com/b\n# end",
    ["a", "b"],
  ],
  ["plain text that starts with comments", "# The harbour\n\n# 2026\nhttps://news.example.com/a", ["a"]],
  [
    "a URL escaped twice",
    "<urlset><url><loc>https://news.example.com/a?b=1&#038;c=2</loc></url></urlset>",
    ["a?b=1&c=2"],
  ],
  [
    "an image without its namespace",
    "<urlset><url><loc>https://news.example.com/a</loc><image:loc>https://news.example.com/i.jpg</image:loc></url></urlset>",
    ["a"],
  ],
  [
    "server messages above",
    `<br />\n<b>Warning</b>: tide.php<br />\n<urlset><url><loc>https://news.example.com/a</loc></url></urlset>`,
    ["a"],
  ],
  [
    "missing end tags",
    "<urlset><url><loc>https://news.example.com/a<url><loc>https://news.example.com/b</loc></urlset>",
    ["a", "b"],
  ],
])("found in the wild: %s", async (_what, text, paths) => {
  const { entries } = await sitemapOf(text);
  expect(entries.map(({ url }) => url)).toEqual(paths.map((path) => `https://news.example.com/${path}`));
});

test("the first of two news elements counts", async () => {
  const news = (title: string) => `<news:news><news:title>${title}</news:title></news:news>`;
  const { entries } = await sitemapOf(
    `<urlset><url><loc>https://news.example.com/a</loc>${news("A")}${news("B")}</url></urlset>`,
  );
  expect(entries[0]?.news?.title).toBe("A");
});
