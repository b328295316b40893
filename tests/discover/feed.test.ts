import { expect, test } from "vitest";
import { parseFeed } from "../../src/discover/feed.ts";
import { resourceOf } from "./resource-of.ts";

const URL_OF_FEED = "https://news.example.com/feeds/all.xml";

function feedOf(text: string | Uint8Array, contentType: string | null = "application/xml") {
  return parseFeed(resourceOf(URL_OF_FEED, text, contentType));
}

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
  <title>Harbour &amp; Hill</title><link>https://news.example.com/</link>
  <item><title>The ferry
    runs again</title><link> /2026/ferry?a=1&amp;b=2 </link><pubDate>Mon, 23 Nov 2026 08:00:00 +0100</pubDate></item>
  <item><title>By permalink</title><guid>https://news.example.com/2026/bridge</guid><dc:date>2026-11-22</dc:date></item>
  <item><title>Number for an address</title><guid isPermaLink="false">https://news.example.com/id/7</guid></item>
  <item><title>By mail</title><link>mailto:desk@example.com</link></item>
  <item><link>https://other.example.org/a</link><pubDate>yesterday</pubDate></item>
</channel></rss>`;

test("RSS: links, permalinks, dates", () => {
  expect(feedOf(RSS)).toEqual({
    title: "Harbour & Hill",
    entries: [
      {
        url: "https://news.example.com/2026/ferry?a=1&b=2",
        title: "The ferry runs again",
        date: "2026-11-23T08:00:00+01:00",
      },
      { url: "https://news.example.com/2026/bridge", title: "By permalink", date: "2026-11-22" },
      { url: "https://other.example.org/a", title: null, date: null },
    ],
    minIntervalSeconds: null,
  });
});

test("Atom: the page's link among others, base URLs, published preferred to updated", () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example.com/x/"><title>Harbour</title>
    <entry xml:base="2026/"><title>Ferry</title><link rel="self" href="self"/><link rel="enclosure" href="a.mp3"/>
      <link rel="alternate" type="application/json" href="ferry.json"/><link type="text/html" href="ferry"/>
      <updated>2026-11-23T09:00:00Z</updated><published>2026-11-23T08:00:00Z</published></entry>
    <entry><title type="html">Hill &amp;amp; dale</title><id>https://news.example.com/hill</id><updated>2026-11-22T08:00:00Z</updated></entry>
    <entry><title>No link</title><id>urn:uuid:1</id></entry></feed>`;
  expect(feedOf(atom)).toEqual({
    title: "Harbour",
    entries: [
      { url: "https://news.example.com/x/2026/ferry", title: "Ferry", date: "2026-11-23T08:00:00Z" },
      { url: "https://news.example.com/hill", title: "Hill & dale", date: "2026-11-22T08:00:00Z" },
    ],
    minIntervalSeconds: null,
  });
});

test("RDF", () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://news.example.com/"><title>Harbour</title></channel>
    <item rdf:about="https://news.example.com/ferry"><title>Ferry</title><dc:date>2026-11-23T08:00:00Z</dc:date></item></rdf:RDF>`;
  expect(feedOf(rdf)).toEqual({
    title: "Harbour",
    entries: [{ url: "https://news.example.com/ferry", title: "Ferry", date: "2026-11-23T08:00:00Z" }],
    minIntervalSeconds: null,
  });
});

test("JSON Feed", () => {
  const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Harbour",
    items: [
      { id: "1", url: "/ferry", title: "Ferry", date_published: "2026-11-23T08:00:00Z" },
      { id: "https://news.example.com/hill", date_modified: "2026-11-22T08:00:00Z" },
      { id: "3", title: "No link" },
    ],
  });
  expect(feedOf(json, "application/feed+json")).toEqual({
    title: "Harbour",
    entries: [
      { url: "https://news.example.com/ferry", title: "Ferry", date: "2026-11-23T08:00:00Z" },
      { url: "https://news.example.com/hill", title: null, date: "2026-11-22T08:00:00Z" },
    ],
    minIntervalSeconds: null,
  });
});

test.each([
  ["RSS by its ttl", "<rss version='2.0'><channel><title>x</title><ttl>30</ttl></channel></rss>", 1_800],
  [
    "RSS by its syndication module",
    `<rss version="2.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>x</title>
      <sy:updatePeriod> hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency></channel></rss>`,
    1_800,
  ],
  [
    "RDF once a period",
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>x</title>
      <sy:updatePeriod>daily</sy:updatePeriod></channel></rdf:RDF>`,
    86_400,
  ],
  ["no interval for a zero ttl", "<rss version='2.0'><channel><title>x</title><ttl>0</ttl></channel></rss>", null],
  ["no interval for an invalid ttl", "<rss version='2.0'><channel><title>x</title><ttl>a</ttl></channel></rss>", null],
])("the poll interval is read: %s", (_how, text, seconds) => {
  expect(feedOf(text).minIntervalSeconds).toBe(seconds);
});

test.each([
  ["by its XML declaration", '<?xml version="1.0" encoding="ISO-8859-1"?>', "application/xml"],
  ["by the header", '<?xml version="1.0"?>', "text/xml; charset=windows-1252"],
])("a feed in another encoding is read %s", (_how, declaration, contentType) => {
  const text = `${declaration}<rss version="2.0"><channel><title>Caf\xe9</title></channel></rss>`;
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  expect(feedOf(bytes, contentType).title).toBe("Café");
});

test.each([
  ["a page", "<!doctype html><html><title>Not found</title></html>"],
  ["nothing", ""],
  ["other JSON", "{}"],
  ["broken JSON", "{"],
  ["an empty RSS element", '<rss version="2.0"></rss>'],
  ["text", "RSS is no longer offered."],
  ["100,000 elements in one another", `<rss version="2.0"><channel>${"<a>".repeat(100_000)}`],
])("%s is a bad feed", (_what, text) => {
  expect(() => feedOf(text)).toThrow(expect.objectContaining({ code: "bad-feed", retryable: false }));
});

test("DTD entities are not expanded", () => {
  const entities = Array.from({ length: 20 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`);
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">${entities.join("")}]>
    <rss version="2.0"><channel><title>&e20;</title><item><link>https://example.com/a</link></item></channel></rss>`;
  const size = (() => {
    try {
      return JSON.stringify(feedOf(bomb)).length;
    } catch {
      return 0;
    }
  })();
  expect(size).toBeLessThan(1000);
});

test("a truncated feed retains its complete entries", () => {
  const [head = ""] = RSS.split("<item><title>By permalink");
  expect(feedOf(head).entries.map((entry) => entry.url)).toEqual(["https://news.example.com/2026/ferry?a=1&b=2"]);
});

const rss = (items: string, attributes = "", channel = "<title>Tide</title>") =>
  `<rss version="2.0" ${attributes}><channel>${channel}${items}</channel></rss>`;
const A = "https://news.example.com/a";
const B = "https://news.example.com/b";

test.each<[string, string, readonly string[]]>([
  ["a misspelt end tag", rss(`<item><title>A</titel><link>${A}</link></item><item><link>${B}</link></item>`), [A, B]],
  ["an item without its end tag", rss(`<item><link>${A}</link><item><link>${B}</link></item>`), [A, B]],
  [
    "a feed that ends in a link",
    `<rss version="2.0"><channel><title>x</title><item><link>${A}</link></item><item><link>${B}`,
    [A],
  ],
  [
    "an Atom link in RSS",
    rss(`<item><atom:link href="${A}"/></item>`, 'xmlns:atom="http://www.w3.org/2005/Atom"'),
    [A],
  ],
  [
    "Atom under another prefix",
    rss(`<item><a10:link href="${A}"/></item>`, 'xmlns:a10="http://www.w3.org/2005/Atom"'),
    [A],
  ],
  ["a link as an attribute", rss(`<item><link href="${A}"/></item>`), [A]],
  ["a second link when the first is empty", rss(`<item><link/><link>${A}</link></item>`), [A]],
  [
    "the original link behind a redirector",
    rss(`<item><link>https://proxy.example.net/x</link><feedburner:origLink>${A}</feedburner:origLink></item>`),
    [A],
  ],
  [
    "a link relative to the site",
    rss("<item><link>/a</link></item>", "", `<title>Tide</title><link>${new URL("/", A).href}</link>`),
    [A],
  ],
  ["a base URL in RSS", rss("<item><link>a</link></item>", 'xml:base="https://news.example.com/"'), [A]],
  [
    "the default namespace of another format",
    rss(`<item><link>${A}</link></item>`, 'xmlns="http://www.w3.org/2005/Atom"'),
    [A],
  ],
  [
    "an image's link is not the item's",
    rss(`<item><link>${A}</link><media:content><media:title>x</media:title><link>${B}</link></media:content></item>`),
    [A],
  ],
  [
    "a base URL on a link",
    `<feed xml:base="https://news.example.com/"><entry><link xml:base="/2026/" href="1"/></entry></feed>`,
    ["https://news.example.com/2026/1"],
  ],
  ["content elsewhere", `<feed><title>x</title><entry><content type="text/html" src="${A}"/></entry></feed>`, [A]],
  [
    "a JSON item with an external URL",
    `{"version":"https://jsonfeed.org/version/1","items":[{"id":"x","external_url":"${A}"}]}`,
    [A],
  ],
  [
    "JSON with one bad item",
    `{"version":"https://jsonfeed.org/version/1","items":[null,7,{"id":1,"url":["x"]},{"url":"${A}"}]}`,
    [A],
  ],
  [
    "an overlong base URL is ignored",
    `<feed xml:base="https://news.example.com/${"x/".repeat(1_500)}"><entry><link href="a"/></entry></feed>`,
    ["https://news.example.com/feeds/a"],
  ],
])("found in the wild: %s", (_what, text, urls) => {
  expect(feedOf(text).entries.map(({ url }) => url)).toEqual(urls);
});

test("a Dublin Core terms date", () => {
  expect(
    feedOf(rss(`<item><link>${A}</link><dcterms:issued>2026-01-02</dcterms:issued></item>`)).entries[0]?.date,
  ).toBe("2026-01-02");
});

test("an element with thousands of attributes is refused", () => {
  const attributes = Array.from({ length: 10_000 }, (_, number) => `a${number}`).join(" ");
  expect(() => feedOf(rss(`<item><link>${A}</link></item>`, attributes))).toThrow(
    expect.objectContaining({ code: "bad-feed" }),
  );
});

test.each([
  [
    "UTF-8 declared as another encoding",
    new TextEncoder().encode(rss("", "", "<title>Мост</title>")),
    "text/xml; charset=iso-8859-1",
  ],
  [
    "windows-1251 declared as UTF-8",
    Uint8Array.from(
      [...'<?xml version="1.0" encoding="utf-8"?><rss><channel><title>']
        .map((character) => character.charCodeAt(0))
        .concat(
          [
            0xcc, 0xee, 0xf1, 0xf2, 0x20, 0xf7, 0xe5, 0xf0, 0xe5, 0xe7, 0x20, 0xf0, 0xe5, 0xea, 0xf3, 0x20, 0xe7, 0xe0,
            0xea, 0xf0, 0xfb, 0xf2,
          ],
          [..."</title></channel></rss>"].map((character) => character.charCodeAt(0)),
        ),
    ),
    null,
  ],
])("%s", (_what, bytes, contentType) => {
  expect(feedOf(bytes, contentType).title).toMatch(/^Мост/);
});
