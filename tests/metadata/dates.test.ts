import { expect, test } from "vitest";
import { jsonLd, metadataOf, ofArticle, PAGE_URL } from "./metadata-of.ts";

const article = (dates: Record<string, string>) =>
  jsonLd({ "@type": "Article", headline: "Bridge opens again", ...dates });
const published = (head: string, body = "", page = {}) => ofArticle(head, body, page).datePublished?.value ?? null;
const HEADING = "<h1>Bridge opens again</h1>";

test.each([
  [
    "JSON-LD comes first",
    `${article({ datePublished: "2026-11-20" })}<meta property="article:published_time" content="2026-11-19">`,
    "",
    "2026-11-20",
  ],
  [
    "then the metadata in the head",
    `<meta property="article:published_time" content="2026-11-19T10:00:00Z">`,
    "<time datetime='2026-11-18'>x</time>",
    "2026-11-19T10:00:00Z",
  ],
  ["then microdata", "", `<meta itemprop="datePublished" content="2026-11-18">`, "2026-11-18"],
  [
    "the title of an abbreviation has the full date",
    "",
    `<div itemscope itemtype="https://schema.org/BlogPosting">${HEADING}<abbr itemprop="datePublished" title="2026-11-18T08:00:00+01:00">8:00</abbr></div>`,
    "2026-11-18T08:00:00+01:00",
  ],
  [
    "then a time under the headline",
    "",
    `${HEADING}<time datetime="2026-11-17T08:00:00+01:00">17 November</time>`,
    "2026-11-17T08:00:00+01:00",
  ],
  ["then words", "", `${HEADING}<p class="date">17 November 2026</p>`, "2026-11-17"],
  [
    "in the page's language",
    "",
    `${HEADING}<p class="meta">Ada Obi, 17 November 2026, 8:15 pm</p>`,
    "2026-11-17T20:15:00",
  ],
  ["a date on its own", "", `${HEADING}<p><span>17 November 2026</span></p>`, "2026-11-17"],
  [
    "a date that starts the text",
    "",
    `${HEADING}<p>(17.11.2026) The bridge over the harbour is open again, and the first to cross it were, as ever, the gulls that had lived on its piers during all the time of its repair.</p>`,
    "2026-11-17",
  ],
  [
    "a date in the middle of the text is not the article's",
    "",
    `${HEADING}<p>The old bridge was closed on 17 November 2024 after a ship had struck it, and nobody knew for how long it would stay so, least of all the office of works.</p>`,
    null,
  ],
  ["a copyright line is not the article's date", "", `${HEADING}<p class="info">© 17 November 2026</p>`, null],
  [
    "a comment's date is not the article's",
    "",
    `${HEADING}<div class="comments"><time datetime="2026-11-17">x</time><time datetime="2026-11-18">x</time><time datetime="2026-11-19">x</time></div>`,
    null,
  ],
  [
    "an impossible date is skipped",
    `${article({ datePublished: "2026-02-30" })}<meta name="date" content="2026-11-19">`,
    "",
    "2026-11-19",
  ],
  ["a future date is refused", article({ datePublished: "2031-01-01" }), "", null],
  ["a date before the Web is refused", article({ datePublished: "1970-01-01T00:00:00Z" }), "", null],
])("%s", (_why, head, body, expected) => {
  expect(published(`<title>Bridge opens again</title>${head}`, body)).toBe(expected);
});

test.each([
  ["/2026/11/20/bridge-opens", "2026-11-20"],
  ["/news/bridge-opens-2026-11-20.html", "2026-11-20"],
  ["/20261120/bridge", "2026-11-20"],
  ["/2026-11/20/content_4711.htm", "2026-11-20"],
  ["/n1/2026/1120/c4711.html", "2026-11-20"],
  ["/2026/112/bridge", null],
  ["/news/12345678", null],
  ["/2026/13/20/bridge", null],
])("the path %s gives %s", (path, expected) => {
  expect(published("", HEADING, { finalUrl: `https://www.harbour-post.test${path}` })).toBe(expected);
});

test("modification and publication dates are never confused", () => {
  const changed = ofArticle(article({ dateModified: "2026-11-20" }));
  expect([changed.datePublished, changed.dateModified?.value]).toEqual([null, "2026-11-20"]);
  const first = ofArticle(article({ datePublished: "2026-11-20" }));
  expect([first.datePublished?.value, first.dateModified]).toEqual(["2026-11-20", null]);
});

test("a line with both dates is split at their labels", () => {
  const both = ofArticle(
    "<title>Bridge opens again</title>",
    `${HEADING}<p class="dateline">Published 17 November 2026, updated 19 November 2026</p>`,
  );
  expect([both.datePublished?.value, both.dateModified?.value]).toEqual(["2026-11-17", "2026-11-19"]);
});

test("a UTC time gets the offset that another source states", () => {
  const utc = article({ datePublished: "2026-11-21T02:11:03Z" });
  expect(published(utc, `<time datetime="2026-11-20T21:11:03-05:00">x</time>`)).toBe("2026-11-20T21:11:03-05:00");
  expect(published(`${utc}<meta name="sailthru.date" content="2026-11-20 21:11:03">`)).toBe(
    "2026-11-20T21:11:03-05:00",
  );
  expect(published(utc, `<time datetime="2026-11-20T20:40:00-05:00">x</time>`)).toBe("2026-11-21T02:11:03Z");
});

test("day and month order follows the country of an English site", () => {
  const html = `<html lang="en"><title>Bridge opens again</title><main>${HEADING}<p class="date">03/04/2026</p></main></html>`;
  const at = (url: string) => metadataOf(html, { finalUrl: url }).datePublished?.value;
  expect([at("https://harbour-post.co.uk/a"), at("https://harbour-post.com/a")]).toEqual(["2026-04-03", "2026-03-04"]);
});

test("the raw text is retained", () => {
  const { datePublished, provenance } = ofArticle(article({ datePublished: "Nov 20, 2026" }), "", {
    finalUrl: PAGE_URL,
  });
  expect(datePublished).toEqual({ value: "2026-11-20", precision: "day", raw: "Nov 20, 2026" });
  expect(provenance.datePublished).toEqual({ source: "json-ld:datePublished", raw: "Nov 20, 2026" });
});

test("a visible local time gets the offset that another source states", () => {
  const dates = `${HEADING}<p class="date">17 November 2026, 20:15</p>`;
  expect(published(`<meta name="date" content="2026-11-17T20:15:00+02:00">`, dates)).toBe("2026-11-17T20:15:00+02:00");
  expect(published(`<meta name="date" content="2026-11-17T19:15:00+02:00">`, dates)).toBe("2026-11-17T20:15:00");
});

test.each([
  ["another date without such a month", `<p class="date">Updated 25/11/2026</p>`, {}, "2026-11-04"],
  ["the month in the URL", "", { finalUrl: "https://www.harbour-post.test/2026/11/bridge" }, "2026-11-04"],
  ["the region of another declaration", `<meta property="og:locale" content="en_GB">`, {}, "2026-11-04"],
  ["nothing", "", {}, "2026-04-11"],
  ["contradicting dates", `<p class="date">25/10/2026</p><p class="date">10/25/2026</p>`, {}, "2026-04-11"],
])("04/11/2026 on an English page, with %s", (_why, more, page, expected) => {
  const [head, body] = more.startsWith("<meta") ? [more, ""] : ["", more];
  const html = `<html lang="en"><head>${head}</head><body>${HEADING}<p class="date">Published 04/11/2026</p>${body}</body></html>`;
  expect(metadataOf(html, page).datePublished?.value).toBe(expected);
});
