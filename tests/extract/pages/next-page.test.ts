import { expect, test } from "vitest";
import { firstPageUrl } from "../../../src/extract/pages/first-page.ts";
import { nextPageUrl } from "../../../src/extract/pages/next-page.ts";
import { makePage } from "../make-page.ts";

const STORY = "https://news.test/2026/bridge";

const page = (body: string, head = "", url = STORY) =>
  makePage(`<html><head>${head}</head><body><p>The bridge reopens.</p>${body}</body></html>`, url);

test.each([
  ["link rel=next in the head", "", `<link rel="next" href="/2026/bridge?page=2">`, `${STORY}?page=2`],
  ["rel=next on a link", `<a rel="nofollow next" href="/2026/bridge/2/">→</a>`, "", `${STORY}/2/`],
  ["numbers", `<p>Pages: <b>1</b> <a href="bridge/2">2</a> <a href="bridge/3">3</a></p>`, "", `${STORY}/2`],
  ["a list of page numbers", `<ul><li>1</li><li><a href="?seite=2#top">2</a></li></ul>`, "", `${STORY}?seite=2`],
  ["a label in English", `<a href="/2026/bridge/page/2">Next page »</a>`, "", `${STORY}/page/2`],
  ["a label in German", `<a href="/2026/bridge/seite-2">Nächste Seite: Die Kosten</a>`, "", `${STORY}/seite-2`],
  ["a label in Japanese", `<a href="?page=2">次のページへ</a>`, "", `${STORY}?page=2`],
  ["a named page", `<a href="/2026/bridge,seite2">Auf Seite 2: Die Kosten</a>`, "", `${STORY},seite2`],
  ["an arrow alone", `<a href="?p=2">›</a>`, "", `${STORY}?p=2`],
  ["a label for screen readers", `<a href="?page=2" aria-label="Next page"><i></i></a>`, "", `${STORY}?page=2`],
  ["an ampersand", `<a rel="next" href="?x=1&amp;page=2">2</a>`, "", null, `${STORY}?x=1`, `${STORY}?x=1&page=2`],
  ["a base URL", `<a rel="next" href="bridge/2">2</a>`, `<base href="https://news.test/2026/">`, `${STORY}/2`],
])("the article continues: %s", (_why, body, head, expected, url = STORY, there: string | null = expected) => {
  expect(nextPageUrl(page(body, head, url), url, 2)).toBe(there);
});

test.each([
  ["the next post of a blog", `<a rel="next" href="/2026/ferry">The ferry</a>`],
  ["the next post of the same name", `<a rel="next" href="/2026/bridge-2.html">Bridge</a>`, `${STORY}.html`],
  ["the next article by number", `<a rel="next" href="/story/2">Next</a>`, "https://news.test/story/1"],
  ["a list of articles", `<a rel="next" href="/page/2">Next page</a>`, "https://news.test/"],
  ["older comments", `<a rel="next" href="/2026/bridge/comment-page-2#comments">Older comments</a>`],
  ["pages of comments", `<div id="comments"><a href="?page=2">2</a> <a href="?page=3">3</a></div>`],
  ["a jump to the comments", `<a rel="next" href="?page=2#comments">Next page</a>`],
  ["pages counted from zero", `<a href="?page=1">2</a> <a href="?page=2">3</a>`],
  ["another host", `<a rel="next" href="https://ads.test/2026/bridge/2">Next page</a>`],
  ["a link about something else", `<a href="/2026/bridge/2">Our dossier on the second bridge</a>`],
  ["the page before last", `<a href="/2026/bridge/3">Next page</a>`],
  ["a script", `<a rel="next" href="javascript:go('/2026/bridge/2')">2</a>`],
])("the article does not continue: %s", (_why, body, url = STORY) => {
  expect(nextPageUrl(page(body, "", url), url, 2)).toBeNull();
});

test("a number after the slug of a file is a page number only within pagination", () => {
  const first = "https://news.test/2026/bridge-10442.html";
  const paged = page(`<p>1 <a href="bridge-10442-2.html">2</a></p>`, "", first);
  expect(nextPageUrl(paged, first, 2)).toBe("https://news.test/2026/bridge-10442-2.html");
});

test("an additional page continues by the URL of the first", () => {
  const second = page(`<a href="/2026/bridge">1</a> 2 <a href="/2026/bridge/3">3</a>`, "", `${STORY}/2`);
  expect(nextPageUrl(second, STORY, 3)).toBe(`${STORY}/3`);
});

test.each([
  ["its canonical URL is the first page", `<link rel="canonical" href="${STORY}">`, "", STORY],
  ["rel=prev is the first page", `<link rel="prev" href="${STORY}/">`, "", `${STORY}/`],
  ["page one is linked", "", `<p><a href="${STORY}">1</a> 2</p>`, STORY],
  [
    "its canonical URL is its own",
    `<link rel="canonical" href="${STORY}/2">`,
    `<a href="${STORY}">The bridge</a>`,
    null,
  ],
  ["rel=prev is another post", `<link rel="prev" href="https://news.test/2026/ferry">`, "", null],
])("the first page of a second page: %s", (_why, head, body, expected) => {
  expect(firstPageUrl(page(body, head, `${STORY}/2`))).toBe(expected);
});

test("a page without a number is not an additional page, whatever it links to", () => {
  expect(firstPageUrl(page("", `<link rel="prev" href="${STORY}">`, `${STORY}-again`))).toBeNull();
});
