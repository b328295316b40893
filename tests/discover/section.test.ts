import { describe, expect, test } from "vitest";
import { pathShapeOf } from "../../src/discover/article-path.ts";
import { isHeadline } from "../../src/discover/headline.ts";
import { parseSection } from "../../src/discover/section.ts";
import { resourceOf } from "./resource-of.ts";

const HOST = "https://news.example.com";
const pageOf = (html: string, path = "/sport/") => parseSection(resourceOf(HOST + path, html, "text/html"));
const linksOf = (body: string) => pageOf(`<html><body>${body}</body></html>`).links.map((url) => url.replace(HOST, ""));

const HEADLINE = "The ferry runs again after the storm";
const STORY = "/sport/ferry-runs-again-after-storm";

describe("a link to an article", () => {
  test.each([
    ["has a headline, also in its URL", `<a href="${STORY}">${HEADLINE}</a>`],
    ["has a date in its URL", `<a href="/2026/11/23/ferry">${HEADLINE}</a>`],
    ["has a long number in its URL", `<a href="/sport/a-1234567">${HEADLINE}</a>`],
    ["has a long number in its query", `<a href="/view.php?id=123456">${HEADLINE}</a>`],
    ["has a number in a query of the section's URL", `<h3><a href="/sport/?p=1234">${HEADLINE}</a></h3>`],
    ["is in a heading", `<h3><a href="/ferry">${HEADLINE}</a></h3>`],
    ["contains a heading", `<a href="/ferry"><div><h2>${HEADLINE}</h2></div></a>`],
    ["is in an article's header", `<article><header><a href="/ferry">${HEADLINE}</a></header></article>`],
    ["is on another host of the site", `<a href="https://sport.example.com${STORY}">${HEADLINE}</a>`],
    ["is in an unspaced script", `<h3><a href="/ferry">嵐の後に渡し船が再び走る</a></h3>`],
  ])("%s", (_rule, body) => {
    expect(linksOf(body)).toHaveLength(1);
  });

  test.each([
    ["is short", `<h3><a href="${STORY}">Read more</a></h3>`],
    ["has no sign in its URL or position", `<p><a href="/ferry">${HEADLINE}</a></p>`],
    ["is in the navigation", `<nav><a href="${STORY}">${HEADLINE}</a></nav>`],
    ["is in an aside", `<aside><h3><a href="${STORY}">${HEADLINE}</a></h3></aside>`],
    ["is in the footer", `<div role="contentinfo"><a href="${STORY}">${HEADLINE}</a></div>`],
    ["is in the page's header", `<header><a href="${STORY}">${HEADLINE}</a></header>`],
    ["is hidden", `<div hidden><a href="${STORY}">${HEADLINE}</a></div>`],
    ["points to another site", `<a href="https://other.example.org${STORY}">${HEADLINE}</a>`],
    ["points to this page", `<h2><a href="/sport/#ferry">${HEADLINE}</a></h2>`],
    ["points to a tag page", `<h2><a href="/tag/ferry">${HEADLINE}</a></h2>`],
    ["points to a file", `<h2><a href="${STORY}.pdf">${HEADLINE}</a></h2>`],
    ["is sponsored", `<h2><a rel="sponsored noopener" href="${STORY}">${HEADLINE}</a></h2>`],
    ["is not an HTTP link", `<h2><a href="mailto:desk@example.com">${HEADLINE}</a></h2>`],
  ])("a link is not one if it %s", (_rule, body) => {
    expect(linksOf(body)).toEqual([]);
  });

  test("merges with other links to its page, at the position of the first", () => {
    const teaser = `<a href="/one?utm_source=home"><img src="1.jpg"></a><h3><a href="/one">${HEADLINE}</a></h3><a href="/one">More</a>`;
    expect(linksOf(`${teaser}<h3><a href="/two">${HEADLINE}</a></h3>`)).toEqual(["/one?utm_source=home", "/two"]);
  });

  test("is resolved against the page's base", () => {
    expect(pageOf(`<base href="/sport/2026/"><h3><a href="ferry">${HEADLINE}</a></h3>`).links).toEqual([
      `${HOST}/sport/2026/ferry`,
    ]);
  });
});

describe("the shape of a URL", () => {
  test.each([
    ["/2026/11/23/ferry.html", "article"],
    ["/news/20261123/ferry", "article"],
    ["/ferry-runs-again-today", "article"],
    ["/ferry_runs_again_today.html", "article"],
    ["/news/world-12345678", "article"],
    ["/news/local-sport", "unknown"],
    ["/2026/11/", "unknown"],
    ["/news/", "unknown"],
    ["/", "list"],
    ["/author/ada-obi-of-the-harbour", "list"],
    ["/category/page", "list"],
    ["/tag/ferry", "list"],
    ["/newsletter", "list"],
    ["/newsletter/the-ferry-of-november", "article"],
    ["/?p=123456", "article"],
    ["/?p=1234", "unknown"],
    ["/reports/annual-report-of-2026-final.pdf", "list"],
  ])("of %s is: %s", (path, shape) => {
    expect(pathShapeOf(HOST + path)).toBe(shape);
  });
});

test.each([
  ["The ferry runs again", true],
  ["Read more about this", true],
  ["More news", false],
  ["A B C D", false],
  ["渡し船が再び走る", true],
  ["天気", false],
])("%s is a headline: %s", (text, is) => {
  expect(isHeadline(text)).toBe(is);
});

describe("the feed of a page", () => {
  const SITE = `<link rel="alternate" type="application/rss+xml" title="Harbour News" href="/feed.xml">`;
  const COMMENTS = `<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed/">`;
  const SPORT = `<link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="/rss/sport.xml">`;
  const TITLED = `<link rel="alternate" type="application/rss+xml" title="Harbour News » Sport" href="/feed?c=7">`;
  const REST = `<link rel="alternate" type="application/json" href="/wp-json/sport">`;
  test.each([
    ["a front page has the site's feed", "/", COMMENTS + REST + SITE, "/feed.xml"],
    ["so does its file name", "/index.html", SITE, "/feed.xml"],
    ["a section has its own feed, by its URL", "/sport/", SITE + SPORT, "/rss/sport.xml"],
    ["or by its title", "/news/sport", SITE + TITLED, "/feed?c=7"],
    ["and not the site's", "/sport/", SITE + COMMENTS + REST, null],
    ["a style sheet is not a feed", "/", `<link rel="alternate stylesheet" type="text/css" href="/a.css">`, null],
    ["nor is a non-HTTP URL", "/", `<link rel="alternate" type="application/rss+xml" href="data:,">`, null],
  ])("%s", (_rule, path, head, feed) => {
    expect(pageOf(`<head>${head}</head><body></body>`, path).feed).toBe(feed === null ? null : HOST + feed);
  });
});

test("the title is the page's, on one line", () => {
  expect(pageOf("<title>Sport |\n Harbour News</title>").title).toBe("Sport | Harbour News");
  expect(pageOf("<p>Nothing").title).toBeNull();
});
