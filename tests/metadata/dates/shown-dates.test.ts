import { expect, test } from "vitest";
import { jsonLd, metadataOf, ofArticle } from "../metadata-of.ts";

const HEADING = "<h1>Bridge opens again</h1>";
const datesOf = (body: string) => {
  const { datePublished, dateModified } = ofArticle("<title>Bridge opens again</title>", body);
  return [datePublished?.value ?? null, dateModified?.value ?? null];
};
const teasers = ["17 November 2026", "16 November 2026", "15 November 2026"]
  .map((day) => `<li><a href="#">The ferry</a> <span class="teaser-day">${day}</span></li>`)
  .join("");
const FAR = "<p>The bridge over the harbour is open again.</p>".repeat(130);

test.each([
  ["a label in the box before it", `<h4>Published</h4><div class="date">17 November 2026</div>`, "2026-11-17", null],
  ["a modification label", `<div>Last updated:</div><div class="date">17 November 2026</div>`, null, "2026-11-17"],
  [
    "a label in several elements",
    `<p class="meta"><span>Last updated</span> <span>on</span> <b class="date">17 November 2026</b></p>`,
    null,
    "2026-11-17",
  ],
  [
    "the nearest label of several",
    `<p>Published <b>17 November 2026</b> Updated <b class="day">19 November 2026</b></p>`,
    "2026-11-17",
    "2026-11-19",
  ],
  ["a label after the date, as in German", `<p class="date">17. November 2026 veröffentlicht</p>`, "2026-11-17", null],
  [
    "both words and one date",
    `<p class="date">First published on 17 November 2026, and regularly updated</p>`,
    "2026-11-17",
    null,
  ],
  [
    "the footer sentence of a blog entry",
    `<p class="postmetadata">This entry was posted on Tuesday, November 17th, 2026 and is filed under Harbour, Bridges. You can follow any responses to this entry through the feed of its comments.</p>`,
    "2026-11-17",
    null,
  ],
  [
    "a date near the headline wins over a date with a class far below",
    `<p>17 November 2026</p>${FAR}<p class="date">19 November 2026</p>`,
    "2026-11-17",
    null,
  ],
  [
    "not a date in a sentence",
    "<p>The fees of the crossing are given as of <b>1 May 2026</b> in pounds.</p>",
    null,
    null,
  ],
  [
    "the dateline of a press release, whatever its text says",
    `<p>KIEL, 17 November 2026 /TideWire/ – The harbour board today announced that the bridge over the harbour is open again after two years of repair, and that it will stay open at night.</p>`,
    "2026-11-17",
    null,
  ],
  ["not the date of a life", `<p class="date">2 May 1932 – 16 November 2026</p>`, null, null],
  [
    "not the date of a picture",
    `<figure><img src="/b.jpg"><figcaption>The bridge, 3 March 2021</figcaption></figure>`,
    null,
    null,
  ],
  ["not today's date", `<div class="today-date">Monday, 23 November 2026</div>`, null, null],
  ["not the end of a period whose start has no year", `<p>7 February – 31 May 2026</p>`, null, null],
  ["not the day from which rules apply", `<p>These terms apply from 25 May 2018.</p>`, null, null],
  [
    "not the day when a manuscript came in",
    `<p>Received: 14 March 2026 / Published: 1 June 2026</p>`,
    "2026-06-01",
    null,
  ],
  ["what was published today says so", `<p>Publiziert heute um 09:40 Uhr, 4.11.2026</p>`, "2026-11-04T09:40:00", null],
  ["but today alone is the day of reading", `<p>Heute: Mittwoch, 4.11.2026</p>`, null, null],
  ["a list of teasers is ignored", `<ul>${teasers}</ul>`, null, null],
  [
    "a sentence about an event is ignored",
    "<p>The next ferry to the island leaves on 5 December 2026.</p>",
    null,
    null,
  ],
])("%s", (_why, body, published, modified) => {
  expect(datesOf(HEADING + body)).toEqual([published, modified]);
});

test.each([
  ["the only day on a page is its article's", `${FAR}<p>17 November 2026</p>`, "2026-11-17"],
  ["also if teasers have dates", `${FAR}<p>Published: 17 November 2026</p><ul>${teasers}</ul>`, "2026-11-17"],
  ["in a footer with words", `<footer>${FAR}<p>Published on 17 November 2026</p></footer>`, "2026-11-17"],
  ["the nearer of two days far below", `${FAR}<p>17 November 2026</p>${FAR}<p>18 November 2026</p>`, "2026-11-17"],
  ["none of several days in a list far below", `${FAR}<ul>${teasers}</ul>`, null],
])("%s", (_why, body, published) => {
  expect(datesOf(HEADING + body)).toEqual([published, null]);
});

test.each([
  ["a comment", `<section id="comments"><p>Ada, <time datetime="2026-11-17">17 November 2026</time></p></section>`],
  [
    "a reader's response",
    `<div class="responses"><div class="response">Ada <b class="when">17 Nov 2026</b></div></div>`,
  ],
  ["a quoted post", `<blockquote class="tweet"><p>Look!</p><time datetime="2026-11-17">x</time></blockquote>`],
  ["a review", `<div class="review-list"><div class="review">17 November 2026</div></div>`],
  [
    "a link to another article",
    `<a href="/b"><div>The island ferry sails</div><time datetime="2026-11-17">x</time></a>`,
  ],
  [
    "a teaser without a class",
    `<div><h3><a href="/b">The island ferry sails again</a></h3><span class="date">17 November 2026</span></div>`,
  ],
  [
    "an item of a list of links",
    `<ul><li><time datetime="2026-11-17">today</time> <a href="/b">The island ferry sails again</a></li></ul>`,
  ],
  [
    "a comment by its type",
    `<div itemscope itemtype="http://schema.org/Comment"><time datetime="2026-11-17">17 November 2026</time></div>`,
  ],
  [
    "a comment below a heading for comments",
    `<section><h3>Kommentare (1)</h3><div><b>Ada</b> <i>17 November 2026</i></div></section>`,
  ],
  [
    "the link to the previous article",
    `<a rel="prev" href="/b">Fog horns <time datetime="2026-11-17">17 November 2026</time></a>`,
  ],
  [
    "a card, whatever the classes of its lines",
    `<div class="card"><h3><a href="/b">The island ferry sails again</a></h3><p class="card__meta">17 November 2026</p></div>`,
  ],
  ["the article of a comment", `<article><p>Ada</p><p class="date">17 November 2026</p></article>`],
])("the date of %s is not the article's", (_why, box) => {
  expect(datesOf(`<article>${HEADING}<p>It is open again.</p>${box}</article>`)).toEqual([null, null]);
});

test.each([
  [
    "with publication and modification dates",
    `<time class="published" datetime="2026-11-17">17 November 2026</time><time class="updated" datetime="2026-11-17"></time>`,
  ],
  ["with the name of the author", `<span>Ada Obi</span><span class="date">17 November 2026</span>`],
])("a link %s is the article's own", (_why, parts) => {
  expect(datesOf(`${HEADING}<a href="/a">${parts}</a>`)[0]).toBe("2026-11-17");
});

test("an attribute has the full date of a shortened text", () => {
  const moment = "2026-11-17T08:15:00+01:00";
  expect(datesOf(`${HEADING}<relative-time datetime="${moment}">yesterday</relative-time>`)).toEqual([moment, null]);
  expect(datesOf(`${HEADING}<time datetime="" class="date">17 November 2026</time>`)).toEqual(["2026-11-17", null]);
  expect(datesOf(`${HEADING}<span title="${moment}">6 days ago</span>`)).toEqual([moment, null]);
});

test.each([
  ["10:45 PM ET, Tue November 17, 2026", "2026-11-17T22:45:00-05:00"],
  ["July 7, 2026 10:45 p.m. ET", "2026-07-07T22:45:00-04:00"],
  ["17 November 2026, 08:15 JST", "2026-11-17T08:15:00+09:00"],
])("a zone by name: %s", (line, expected) => {
  expect(datesOf(`${HEADING}<p>${line}</p>`)).toEqual([expected, null]);
});

test("in French, et is a word and not a time zone", () => {
  const { datePublished } = ofArticle(
    `<meta property="og:locale" content="fr_FR"><title>Bridge opens again</title>`,
    `${HEADING}<p>17 novembre 2026 à 10:45 et demie</p>`,
  );
  expect(datePublished?.value).toBe("2026-11-17T10:45:00");
});

test.each([
  ["This entry was posted on Tuesday, November 17th, 2026 at 9:30 pm. It is filed under Harbour.", "2026-11-17"],
  ["Dieser Beitrag wurde am Dienstag, 17. November 2026 veröffentlicht. Er steht unter Hafen.", "2026-11-17"],
  ["The ferry was posted missing on November 17th, 2026 at night. It came back.", null],
])("a sentence about the publication of its own text: %s", (sentence, expected) => {
  const found = datesOf(`${HEADING}${FAR}<p><small>${sentence}</small></p>`)[0];
  expect(found?.slice(0, 10) ?? null).toBe(expected);
});

test.each([
  ["17/11/2026 10:15 Updated 2 hours ago", ["2026-11-17T10:15:00", null]],
  ["17 November 2026, 10:15 updated", [null, "2026-11-17T10:15:00"]],
])("words after a date with a time of their own do not describe it: %s", (line, expected) => {
  expect(datesOf(`${HEADING}<p class="date">${line}</p>`)).toEqual(expected);
});

test("the title of a link to another text has no date of this one", () => {
  const link = `<a class="date" href="/b" title="Press release no. 25 of 20 October 2026 on the ferry (opens a new window)">No. 25</a>`;
  expect(datesOf(`${HEADING}<p>It is open.</p>${link}`)).toEqual([null, null]);
});

test("the title of a link with a short description of its target has no date of this text", () => {
  const link = `<a href="/b" title="Pressemitteilung Nr. 25 vom 20. Oktober 2026 (öffnet neues Fenster)">Nr. 25</a>`;
  expect(datesOf(`${HEADING}<p>It is open.</p>${link}`)).toEqual([null, null]);
});

test.each([
  ["Last checked: 17 November 2026"],
  ["Prices as of November 17, 2026"],
  ["When: November 17, 2026"],
  ["17 October 2026 – 17 November 2026"],
  ["vom 01.10.2026 bis 17.11.2026"],
  ["For the year ended November 17, 2026"],
])("not a publication: %s", (line) => {
  expect(datesOf(`${HEADING}<p>${line}</p>`)[0]).toBeNull();
});

test("two dates in a line are no period if the second is not later", () => {
  expect(datesOf(`${HEADING}<p class="date">17.11.2026 - 17.11.2026</p>`)[0]).toBe("2026-11-17");
});

test("the last edit in Bangla is a modification", () => {
  const line = "১৬ ফেব্রুয়ারি ২০২৬ তারিখে সম্পাদিত সর্বশেষ সংস্করণ";
  expect(datesOf(`${HEADING}<p class="date">${line}</p>`)[0]).toBeNull();
});

test("labels match whole words: a name containing one is not a label", () => {
  expect(datesOf(`${HEADING}<p class="meta">Jane Osborne, Terminal 5, 17 November 2026</p>`)).toEqual([
    "2026-11-17",
    null,
  ]);
});

test.each([
  ["a wiki", "<footer><p>This page was last edited on 17 November 2026.</p></footer>"],
  ["documentation", "<footer>© 2012-2026, The Tide Team. Last updated on Nov 17, 2026. Created using Quay.</footer>"],
  ["a German office", "<p>Diese Seite wurde zuletzt am 17. November 2026 geändert.</p>"],
  ["an old page", "<hr><i>Last modified: 17 November 2026</i>"],
])("a page's sentence about its last change: %s", (_why, sentence) => {
  expect(datesOf(`${HEADING}${FAR}${sentence}`)).toEqual([null, "2026-11-17"]);
});

test.each([
  ["th", "เผยแพร่: 16 พ.ย. 2569", "ปรับปรุง: 17 พ.ย. 2569"],
  ["sk", "Publikované 16. novembra 2026", "Aktualizované 17. novembra 2026"],
  ["hu", "Megjelent: 2026. november 16.", "Módosítva: 2026. november 17."],
  ["da", "Udgivet 16. nov. 2026", "Ændret 17. nov. 2026"],
  ["ro", "Publicat: 16 noiembrie 2026", "Ultima modificare: 17 noiembrie 2026"],
  ["zh", "发布于 2026-11-16", "最后编辑 2026-11-17"],
  ["uk", "Опубліковано 16 листопада 2026", "Змінено 17 листопада 2026"],
])("labels of both dates in %s", (language, publication, change) => {
  const html = `<html lang="${language}"><title>Bridge opens again</title><body>${HEADING}<p><span>${publication}</span> <span>${change}</span></p>`;
  const { datePublished, dateModified } = metadataOf(html);
  expect([datePublished?.value, dateModified?.value]).toEqual(["2026-11-16", "2026-11-17"]);
});

test("the day of an event is not that of the article", () => {
  const event = jsonLd({ "@type": "Event", name: "Bridge opens again", startDate: "2026-11-17T18:00:00+01:00" });
  const shown = `${HEADING}<p class="date">17 November 2026</p>`;
  expect(ofArticle(event, shown).datePublished).toBeNull();
  const published = `<meta property="article:published_time" content="2026-11-17">`;
  expect(ofArticle(event + published, shown).datePublished?.value).toBe("2026-11-17");
});

test("the date beside the linked name of the author is the article's", () => {
  const line = `<div><a href="/about/ada"><h5>Ada Obi</h5></a><span class="date">17 November 2026</span></div>`;
  expect(datesOf(`${HEADING}${line}${FAR}`)).toEqual(["2026-11-17", null]);
});

const MENU = `<nav><a href="/">Home</a><a href="/news">News</a><a href="/sport">Sport</a></nav>`;
const inSite = (header: string, article = "") =>
  metadataOf(
    `<title>Bridge opens again</title><body>${header}<main>${HEADING}${article}<p>It is open again.</p></main></body>`,
  ).datePublished?.value ?? null;

test.each([
  ["a header with links", `<header><div class="date">Monday, 23 November 2026</div>${MENU}</header>`, null],
  ["a box with such a class", `<div class="Header_bar"><div>Monday, 23 November 2026</div>${MENU}</div>`, null],
  ["but not one without links", `<header><div class="date">23 November 2026</div></header>`, "2026-11-23"],
])("the date in the site's header is today's: %s", (_why, header, expected) => {
  expect(inSite(header)).toBe(expected);
  expect(inSite(header, `<p class="date">17 November 2026</p>`)).toBe("2026-11-17");
});

test.each([
  ["alone it is no date of an article", "", null],
  ["it is one if it is displayed", `<p>Updated: 17 November 2026</p>`, "2026-11-17"],
  ["it is one if a meta states it", `<meta name="pubdate" content="2026-11-17">`, "2026-11-17"],
])("the day on which a page was made, according to its own data: %s", (_why, more, expected) => {
  const data = jsonLd({ "@type": "WebPage", name: "Bridge opens again", datePublished: "2026-11-17" });
  const head = more.startsWith("<meta") ? more : "";
  expect(ofArticle(data + head, HEADING + (head === "" ? more : "")).datePublished?.value ?? null).toBe(expected);
});
