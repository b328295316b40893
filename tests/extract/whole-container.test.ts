import { expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";

const sentence = "The valve opens when the pressure on the harbour side is greater than that in the basin.";
const section = (name: string, paragraphs: number) =>
  `<div class="sect1"><h2 id="_${name.toLowerCase()}">${name}</h2><div class="sectionbody">
   ${`<div class="paragraph"><p>${name}: ${sentence} ${sentence}</p></div>`.repeat(paragraphs)}
   <div class="listingblock"><pre>tide --${name.toLowerCase()} --wait 5</pre></div></div></div>`;

const MANUAL = `<!doctype html><html lang="en"><head><meta name="generator" content="AsciiDoc 10.2.0"><title>tide(1)</title></head>
  <body class="manpage"><div id="header"><h1>tide(1) Manual Page</h1></div><div id="content">
  ${section("Name", 1)}${section("Synopsis", 1)}${section("Description", 9)}${section("Options", 4)}${section("Examples", 5)}
  ${section("Files", 2)}</div><div id="footer"><div id="footer-text">Last updated 2026-03-01</div></div></body></html>`;

test("a manual with many sections is extracted with all of them", () => {
  const { articleBody, pageKind, outcome } = extractArticle(
    pageFromHtml(MANUAL, "https://docs.example.com/tide.html", "2026-11-26T00:00:00Z"),
  );
  expect({ outcome, kind: pageKind?.kind }).toEqual({ outcome: "article", kind: "documentation" });
  for (const name of ["Name", "Synopsis", "Description", "Options", "Examples", "Files"])
    expect(articleBody).toContain(`${name}: ${sentence}`);
  expect(articleBody).toContain("tide --examples --wait 5");
  expect(articleBody).not.toContain("Last updated");
});

test("sections of a manual that are mostly links come along, and its footer does not", () => {
  const links = `<div class="sect1"><h2>Environment</h2><div class="sectionbody"><p><a href="ebb.html">ebb(1)</a>, <a href="surge.html">surge(1)</a></p></div></div>
    <div class="sect1"><h2>Tide</h2><div class="sectionbody"><p>Part of the <a href="tools.html">tide tools</a></p></div></div>`;
  const html = MANUAL.replace('</div><div id="footer">', `${links}</div><div id="footer">`);
  const { articleBody } = extractArticle(
    pageFromHtml(html, "https://docs.example.com/tide.html", "2026-11-26T00:00:00Z"),
  );
  expect(articleBody).toMatch(/Environment\s+ebb\(1\), surge\(1\)\s+Tide\s+Part of the tide tools$/);
});

test("a short reference page keeps its sentence with a link in it, and the comments of its code", () => {
  const html = `<!doctype html><html lang="en"><head><meta name="generator" content="DocBook XSL Stylesheets"><title>Function swap_tides</title></head>
    <body><div class="refentry"><div class="refnamediv"><h2>Function swap_tides</h2><p>harbour::v1::swap_tides</p></div><h2>Synopsis</h2>
    <div class="refsynopsisdiv"><pre class="synopsis"><span class="comment">// In header: &lt;<a href="tides.html">harbour/tides.hpp</a>&gt;</span>
    <span class="keyword">void</span> swap_tides(Tide &amp; flood, Tide &amp; ebb);</pre></div>
    <div class="refsect1"><h2>Description</h2><p>Exchanges two tides of <code><a href="container.html">tide_sequence_container</a></code> in place.</p></div></div></body></html>`;
  const { articleBody, pageKind } = extractArticle(
    pageFromHtml(html, "https://docs.example.com/swap_tides.html", "2026-11-26T00:00:00Z"),
  );
  expect(pageKind?.kind).toBe("documentation");
  expect(articleBody).toContain("Exchanges two tides of tide_sequence_container in place.");
  expect(articleBody).toContain("// In header: <harbour/tides.hpp>");
});
