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

const reference = (body: string, path = "api/signal-box.html") =>
  extractArticle(
    pageFromHtml(
      `<!doctype html><html lang="en"><head><title>SignalBox (Harbour API)</title><script src="search.js"></script>
      </head><body class="class-page">${body}</body></html>`,
      `https://docs.example.com/${path}`,
      "2026-11-26T00:00:00Z",
    ),
  );

test("the declarations of a reference stay, beside links to their source", () => {
  const member = (
    name: string,
  ) => `<section id="method.${name}" class="method"><a class="srclink" href="src/box.html#${name}">source</a>
    <a href="#method.${name}" class="anchor"></a><h4 class="code-header">pub fn <a href="#method.${name}" class="fnname">${name}</a>(&amp;self, lamp: <a href="lamp.html">Lamp</a>) -&gt; <a href="bool.html">bool</a></h4></section>
    <div class="docblock"><p>Tells whether the lamp of the box named ${name} burns, and waits for its answer.</p></div>`;
  const names = ["is_lit", "is_dark", "is_armed", "is_open", "is_shut", "is_wet"];
  const { articleBody, removals } = reference(
    `<main><h1>Struct SignalBox</h1><p>A box on the quay with a lamp.</p>${names.map(member).join("")}</main>`,
    "api/struct.SignalBox.html",
  );
  expect(removals.map(({ rule }) => rule)).not.toContain("orphan-lines");
  for (const name of names) expect(articleBody).toContain(`pub fn ${name}(&self, lamp: Lamp) -> bool`);
});

test("since when each section of a manual holds is part of it", () => {
  const { articleBody } = reference(
    `<main><h1>SignalBox</h1><p>A box on the quay with a lamp, which is read by the harbour office every minute.</p>${[
      "light",
      "dim",
      "arm",
    ]
      .map(
        (name) => `<section><h3><code>box.${name}(lamp)</code></h3><div class="api_metadata">Added in: v2.1</div>
          <ul><li><code>lamp</code> &lt;Lamp&gt; The lamp to ${name}.</li></ul><p>Waits until the lamp has answered.</p></section>`,
      )
      .join("")}</main>`,
  );
  expect(articleBody.match(/Added in: v2\.1/g)).toHaveLength(3);
});

test("lists of members have captions in a manual, and pictures have theirs with them", () => {
  const list = (what: string) => `<section class="detail"><h2>${what}</h2>
    <div class="caption"><span>${what} that return a SignalBox</span></div><table class="summary-table">
    <tr><td><code>Quay.boxOf(Ship ship)</code></td><td>Finds the box that the ship sees first when it enters.</td></tr></table></section>`;
  const { articleBody } = reference(
    `<main><h1>Uses of SignalBox</h1>${["Methods", "Fields", "Constructors"].map(list).join("")}
      <p>The harbour office reads every box once a minute, and keeps the answers for a year.</p>
      <div class="figure"><img src="box.png" width="600" height="400" alt="A box"><p class="caption">A box in the rain</p></div></main>`,
  );
  expect(articleBody).toContain("Fields that return a SignalBox");
  expect(articleBody).not.toContain("A box in the rain");
});

test("a short page of a reference whose search box needs scripts is not empty", () => {
  const { outcome } = reference(
    `<noscript><div>JavaScript is disabled on your browser.</div></noscript><main><h1>Class SignalBox</h1>
    <div class="block">A box on the quay with a lamp, which is read by the harbour office every minute of the night.</div>
    <dl><dt>Since:</dt><dd>2.1</dd></dl></main>`,
  );
  expect(outcome).toBe("article");
});
