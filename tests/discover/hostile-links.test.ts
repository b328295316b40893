import { expect, test } from "vitest";
import { entryUrl } from "../../src/discover/entry-url.ts";
import { parseFeed } from "../../src/discover/feed.ts";
import { parseSitemap } from "../../src/discover/sitemap.ts";
import { STRICT_URL_POLICY } from "../../src/url/public-url.ts";
import { urlRefusal } from "../../src/url/url-refusal.ts";
import { REFUSED_URLS } from "../url/hostile-urls.ts";
import { resourceOf } from "./resource-of.ts";

// A feed may wrap a link or omit its host: such links are repaired, and the result is checked.
const HOSTILE = REFUSED_URLS.filter(([, , reason]) => reason !== "bad-url").map(([, url]) => url);
const escaped = (url: string) => url.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const resource = (text: string) => resourceOf("https://news.example.com/list.xml", text);

function allowedOf(urls: readonly string[]): string[] {
  return urls.filter((url) => urlRefusal(url, STRICT_URL_POLICY) === null);
}

test("most hostile links parse as URLs", () => {
  expect(HOSTILE.filter((url) => entryUrl(url, "https://news.example.com/") !== null).length).toBeGreaterThan(70);
});

test("no hostile link of a feed is fetched", () => {
  const items = HOSTILE.map((url) => `<item><link>${escaped(url)}</link></item>`).join("");
  const feed = parseFeed(resource(`<rss version="2.0"><channel><title>x</title>${items}</channel></rss>`));
  expect(feed.entries.length).toBeGreaterThan(70);
  expect(allowedOf(feed.entries.map((entry) => entry.url))).toEqual([]);
});

test("no hostile link of a sitemap or of an index is fetched", async () => {
  const urls = HOSTILE.map((url) => `<url><loc>${escaped(url)}</loc></url>`).join("");
  const pages = await parseSitemap(resource(`<urlset>${urls}</urlset>`));
  const index = await parseSitemap(resource(`<sitemapindex>${urls.replaceAll("url>", "sitemap>")}</sitemapindex>`));
  expect(pages.entries.length).toBeGreaterThan(70);
  expect(index.entries).toEqual(pages.entries);
  expect(allowedOf(pages.entries.map((entry) => entry.url))).toEqual([]);
});
