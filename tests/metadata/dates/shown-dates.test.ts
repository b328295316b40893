import { expect, test } from "vitest";
import { ofArticle } from "../metadata-of.ts";

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

test("labels match whole words: a name containing one is not a label", () => {
  expect(datesOf(`${HEADING}<p class="meta">Jane Osborne, Terminal 5, 17 November 2026</p>`)).toEqual([
    "2026-11-17",
    null,
  ]);
});
