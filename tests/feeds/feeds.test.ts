import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { parseFeed } from "../../src/discover/feed.ts";
import { renderAtom } from "../../src/feeds/atom.ts";
import { editItem, type Feed, feedItem } from "../../src/feeds/feed.ts";
import { renderJsonFeed } from "../../src/feeds/json-feed.ts";
import { makeStored, makeVersion } from "../catalog/make-stored.ts";
import { resourceOf } from "../discover/resource-of.ts";

const AWKWARD = `Salt & <vinegar> "now" ]]> \u0001\ud800 “chips” 🦉`;
const WITHOUT_CONTROLS = `Salt & <vinegar> "now" ]]> \ufffd “chips” 🦉`;

const article = makeStored({
  id: "a".repeat(32),
  url: "https://news.test/story?a=1&b=2",
  headline: AWKWARD,
  description: "What happened <b>today</b>.",
  authors: [
    { name: "Ada Obi", url: "https://news.test/ada", kind: "Person" },
    { name: "Bo & Co", url: null, kind: "Organization" },
  ],
  articleBodyHtml: `<p>Work ended on Friday &amp; nobody cheered.</p><p>${AWKWARD.replaceAll("<", "&lt;")}</p>`,
  datePublished: { value: "2026-11-20", precision: "day", raw: "20 November" },
  articleSection: ["Local"],
  keywords: ["Local", "harbour"],
  version: makeVersion(2, "2026-11-21T08:00:00.000Z"),
});
const bare = makeStored({ id: "b".repeat(32), headline: null, inLanguage: null });

const FEED: Feed = {
  title: `Search “salt & vinegar”`,
  url: "https://cuttings.test/v1/search?q=salt+%26&format=atom",
  nextUrl: "https://cuttings.test/v1/search?q=salt+%26&format=atom&cursor=x",
  items: [article, bare].map(feedItem),
  deleted: [{ id: "c".repeat(32), at: "2026-11-22T08:00:00.000Z" }],
};
const EMPTY: Feed = { ...FEED, nextUrl: null, items: [], deleted: [] };

/** A strict third-party XML parser. */
function readXml(xml: string): Document {
  return new new JSDOM().window.DOMParser().parseFromString(xml, "application/xml");
}

test("Atom is well-formed and complete", () => {
  const document = readXml(renderAtom(FEED));
  const [entry, other] = document.querySelectorAll("entry");
  const text = (selector: string, within: ParentNode | undefined = entry) =>
    Array.from(within?.querySelectorAll(selector) ?? [], (element) => element.textContent);
  expect(document.documentElement.namespaceURI).toBe("http://www.w3.org/2005/Atom");
  expect(text("feed > title, feed > updated, feed > id", document)).toEqual([
    FEED.url,
    FEED.title,
    "2026-11-22T08:00:00.000Z",
  ]);
  expect(document.querySelector("feed > link[rel=next]")?.getAttribute("href")).toBe(FEED.nextUrl);
  expect(text("title")).toEqual([WITHOUT_CONTROLS]);
  expect(text("id, published, updated")).toEqual([
    `urn:cuttings:${article.id}`,
    "2026-11-20T00:00:00Z",
    "2026-11-21T08:00:00.000Z",
  ]);
  expect(text("author > name")).toEqual(["Ada Obi", "Bo & Co"]);
  expect(Array.from(entry?.querySelectorAll("category") ?? [], (one) => one.getAttribute("term"))).toEqual([
    "Local",
    "harbour",
  ]);
  expect(new JSDOM(text("content")[0] ?? "").window.document.body.textContent).toContain("Friday & nobody cheered.");
  expect(entry?.querySelector("link")?.getAttribute("href")).toBe(article.url);
  expect(text("title", other)).toEqual([bare.url]);
  const deleted = document.getElementsByTagNameNS("http://purl.org/atompub/tombstones/1.0", "deleted-entry")[0];
  expect([deleted?.getAttribute("ref"), deleted?.getAttribute("when")]).toEqual([
    `urn:cuttings:${"c".repeat(32)}`,
    "2026-11-22T08:00:00.000Z",
  ]);
});

test("JSON Feed has the same contents, and omits missing fields", () => {
  const feed = JSON.parse(renderJsonFeed(FEED));
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: FEED.title,
    feed_url: FEED.url,
    next_url: FEED.nextUrl,
    _cuttings: { deleted: [{ id: `urn:cuttings:${"c".repeat(32)}`, at: "2026-11-22T08:00:00.000Z" }] },
  });
  expect(feed.items[0]).toMatchObject({
    id: `urn:cuttings:${article.id}`,
    url: article.url,
    content_html: article.articleBodyHtml.replace("\ud800", "\ud800"),
    summary: article.description,
    date_published: "2026-11-20T00:00:00Z",
    date_modified: "2026-11-21T08:00:00.000Z",
    authors: [{ name: "Ada Obi", url: "https://news.test/ada" }, { name: "Bo & Co" }],
    tags: ["Local", "harbour"],
    language: "en",
  });
  expect(Object.keys(feed.items[1]).sort()).toEqual(["content_html", "date_modified", "id", "url"]);
});

test.each([
  ["Atom", renderAtom, "application/atom+xml"],
  ["JSON Feed", renderJsonFeed, "application/feed+json"],
] as const)("%s can be read by a crawl", (_name, render, type) => {
  const read = parseFeed(resourceOf(FEED.url, render(FEED), type));
  expect(read.title).toBe(FEED.title);
  expect(read.entries.map(({ url }) => url)).toEqual([article.url, bare.url]);
  expect(read.entries[0]?.date).toContain("2026-11-20");
  expect(parseFeed(resourceOf(FEED.url, render(EMPTY), type)).entries).toEqual([]);
});

test("an edit is a separate entry, with its changes as text", () => {
  const change = {
    kind: "correction" as const,
    headlineBefore: "Salt",
    paragraphs: [{ position: 2, removed: ["It cost <1 & more."], added: ["It cost 2.", "It rains."] }],
  };
  const edited = { ...article, version: { ...article.version, change } };
  const feed = { ...EMPTY, items: [editItem({ ...edited, headline: "Vinegar" }, "2026-11-22T08:00:00.000Z")] };
  const [item] = JSON.parse(renderJsonFeed(feed)).items;
  expect(item).toMatchObject({ id: `urn:cuttings:${article.id}:2`, title: "Vinegar", url: article.url });
  expect(item.content_html).toBe(
    "<p>Edited.</p>\n<p><del>Salt</del></p>\n<p><ins>Vinegar</ins></p>\n" +
      "<p><del>It cost &lt;1 &amp; more.</del></p>\n<p><ins>It cost 2.</ins></p>\n<p><ins>It rains.</ins></p>",
  );
  expect(readXml(renderAtom(feed)).querySelector("entry > content")?.textContent).toBe(item.content_html);
});

test("an edit of a thousand paragraphs lists a hundred of them", () => {
  const added = Array.from({ length: 1_000 }, (_, index) => `Paragraph ${index}.`);
  const change = { kind: "rewrite" as const, headlineBefore: null, paragraphs: [{ position: 0, removed: [], added }] };
  const { contentHtml } = editItem({ ...article, version: { ...article.version, change } }, "2026-11-22T08:00:00.000Z");
  expect(contentHtml.match(/<ins>/g)).toHaveLength(100);
  expect(contentHtml).toContain("<p>And 900 more paragraphs.</p>");
});
