import { expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";

/** Dates, copyright signs and questions, which the block classifier rejects in articles. */
const section = (n: number) => `<div class="sect1"><h2 id="_notice_${n}">Notice ${n}</h2><div class="sectionbody">
  <div class="paragraph"><p>Which line does <a href="notice${n}.html">tide-notice(${n})</a> print?
  <code>© 2026 Harbour Press, 12:30 © 2025</code>, with option --year=2026</p></div>
  <div class="listingblock"><pre>tide-notice --line ${n}</pre></div></div></div>`;

test("the block classifier, trained on articles, does not choose the text of a manual", () => {
  const sections = Array.from({ length: 30 }, (_, n) => section(n)).join("");
  const html = `<!doctype html><html lang="en"><head><meta name="generator" content="AsciiDoc 10.2.0">
    <title>tide-notice(1)</title></head><body class="manpage"><div id="header"><h1>tide-notice(1) Manual Page</h1></div>
    <div id="content">${sections}</div></body></html>`;
  const { articleBody, pageKind } = extractArticle(
    pageFromHtml(html, "https://docs.example.com/tide-notice.html", "2026-11-26T00:00:00Z"),
  );
  expect(pageKind?.kind).toBe("documentation");
  expect(articleBody?.match(/Which line does/g)).toHaveLength(30);
});

test("terms in bold below a heading such as “Comments” are no readers' posts in a manual", () => {
  const sections = Array.from({ length: 30 }, (_, n) => section(n)).join("");
  const terms = ["Marks", "Threads", "Ropes", "Lamps", "Bells"]
    .map((name) => `<p><strong>${name}</strong></p><p>A line of the notice file that begins with this is skipped.</p>`)
    .join("");
  const html = `<!doctype html><html lang="en"><head><meta name="generator" content="AsciiDoc 10.2.0">
    <title>tide-notice(1)</title></head><body class="manpage"><div id="header"><h1>tide-notice(1) Manual Page</h1></div>
    <div id="content">${sections}<div class="sect1"><h2>Comments</h2><div class="sectionbody">${terms}</div></div></div></body></html>`;
  const { articleBody, removals } = extractArticle(
    pageFromHtml(html, "https://docs.example.com/tide-notice.html", "2026-11-26T00:00:00Z"),
  );
  expect(removals.map(({ rule }) => rule)).not.toContain("cut-reader-posts");
  for (const name of ["Marks", "Bells"]) expect(articleBody).toContain(name);
});
