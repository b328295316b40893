import { expect, test } from "vitest";
import { readOpml, writeOpml } from "../../src/discover/opml.ts";

const OPML = `<?xml version="1.0"?><opml version="1.0"><head><title>My feeds</title></head><body>
  <outline text="News &amp; views"><outline text="Harbour" xmlUrl="https://news.example.com/feed"/>
    <outline title="Local"><outline text="Tide" xmlurl="https://tide.example.com/rss?a=1&amp;b=2"/></outline></outline>
  <outline text="No folder" xmlUrl="https://plain.example.com/feed" category="/one,/two"/>
  <outline text="Mail" xmlUrl="mailto:desk@example.com"/><outline text="A page" htmlUrl="https://page.example.com/"/>
  <outline text="Again"><outline xmlUrl="https://news.example.com/feed"/></outline></body></opml>`;

test("folders and categories become labels, and a feed in two folders is listed once", () => {
  expect(readOpml(OPML)).toEqual([
    { url: "https://news.example.com/feed", title: null, labels: ["News & views", "Again"] },
    { url: "https://tide.example.com/rss?a=1&b=2", title: "Tide", labels: ["News & views", "Local"] },
    { url: "https://plain.example.com/feed", title: "No folder", labels: ["one", "two"] },
  ]);
});

test("written OPML is read back unchanged", () => {
  const sources = [
    { url: "https://a.example.com/feed?x=1&y=2", title: 'A "quoted" <title>', labels: [] },
    { url: "https://b.example.com/feed", title: "B", labels: ["Über & unter", "two"] },
    { url: "https://c.example.com/feed", title: "C", labels: ["Über & unter"] },
  ];
  expect(readOpml(writeOpml(sources))).toEqual(sources);
});

test("2,000 feeds are read back", () => {
  const sources = Array.from({ length: 2_000 }, (_, number) => ({
    url: `https://${number}.example.com/feed`,
    title: `Feed ${number}`,
    labels: [`Folder ${number % 20}`],
  }));
  expect(readOpml(writeOpml(sources))).toHaveLength(2_000);
});

test.each(["", "<rss/>", "{}", "<opml/>"])("%j is not OPML", (text) => {
  expect(() => readOpml(text)).toThrow(expect.objectContaining({ code: "bad-feed" }));
});
