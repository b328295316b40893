import { expect, test } from "vitest";
import { makeElement } from "../../src/dom/light-tree.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { findFootnotes } from "../../src/render/footnotes.ts";
import { renderBody } from "../../src/render/render-body.ts";
import { MAX_GROWTH, timeGrowth } from "../growth.ts";

const markdownOf = (html: string) =>
  renderBody(makeElement("div", {}, parsePage(html).children), "https://news.test/quay").markdown();

const NOTED = "The quay closes.[^1]\n\n[^1]: The *board* said so.";

test.each([
  [
    "pandoc",
    `<p>The quay closes.<a href="#fn1" id="fnref1" role="doc-noteref"><sup>1</sup></a></p>
    <section><ol><li id="fn1"><p>The <em>board</em> said so.<a href="#fnref1">↩︎</a></p></li></ol></section>`,
  ],
  [
    "WordPress",
    `<p>The quay closes.<sup id="r-1"><a href="#n-1">1</a></sup></p>
    <ol><li id="n-1">The <em>board</em> said so. <a href="#r-1">↩︎</a></li></ol>`,
  ],
  [
    "MediaWiki",
    `<p>The quay closes.<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup></p>
    <ol><li id="cite_note-1"><span><b><a href="#cite_ref-1">^</a></b></span> The <em>board</em> said so.</li></ol>`,
  ],
  [
    "Word",
    `<p>The quay closes.<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a></p>
    <div><p><a href="#_ftnref1" name="_ftn1">[1]</a> The <em>board</em> said so.</p></div>`,
  ],
  [
    "Substack",
    `<p>The quay closes.<a id="footnote-anchor-1" href="#footnote-1">1</a></p>
    <div><a id="footnote-1" href="#footnote-anchor-1">1</a><div><p>The <em>board</em> said so.</p></div></div>`,
  ],
])("footnotes as %s builds them", (_build, html) => {
  expect(markdownOf(html)).toBe(NOTED);
});

test("references to one note share a label, and other labels stay as in the page", () => {
  const mark = (to: string, shown: string) => `<sup><a href="#${to}">${shown}</a></sup>`;
  const notes = `<ol><li id="fn-x">Ice.</li><li id="fn-y">Salt.</li><li id="fn-z">Tar.</li></ol>`;
  expect(
    markdownOf(
      `<p>a${mark("fn-x", "a")} b${mark("fn-y", "†")} c${mark("fn-x", "a")} d${mark("fn-z", "a")}</p>${notes}`,
    ),
  ).toBe("a[^a] b[^1] c[^a] d[^2]\n\n[^a]: Ice.\n\n[^1]: Salt.\n\n[^2]: Tar.");
});

test("additional paragraphs of a note are indented", () => {
  const html = `<p>Ice<sup><a href="#fn1">1</a></sup></p><div id="fn1"><p>Salt.</p><p>Tar.</p></div>`;
  expect(markdownOf(html)).toBe("Ice[^1]\n\n[^1]: Salt.\n\n    Tar.");
});

test("a numbered table of contents has no footnotes", () => {
  const html = `<p><a href="#part-1">1</a> <a href="#part-2">2</a></p><p id="part-1">Ice.</p><p id="part-2">Salt.</p>`;
  expect(markdownOf(html)).not.toContain("[^");
});

test("time is linear in the number of notes, and of references to one note", () => {
  const links = (count: number) => `<p>${`<sup id="r"><a href="#fn1">1</a></sup> `.repeat(count)}</p>`;
  const page = (count: number) => `${links(count)}<div id="fn1">${`<a href="#r">^</a> `.repeat(count)}</div>`;
  const find = (count: number) => {
    const article = makeElement("div", {}, parsePage(page(count)).children);
    expect(findFootnotes(article).size).toBeGreaterThan(count);
  };
  expect(timeGrowth(find, 1_250)).toBeLessThanOrEqual(MAX_GROWTH);
});
