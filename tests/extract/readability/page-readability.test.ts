import { Readability } from "@mozilla/readability";
import type { Element } from "domhandler";
import { getElementsByTagName } from "domutils";
import { expect, test } from "vitest";
import { textOf } from "../../../src/dom/light-tree.ts";
import { parsePage } from "../../../src/dom/parse-page.ts";
import { sharedWindow } from "../../../src/dom/shared-window.ts";
import { readArticle, readContainer } from "../../../src/extract/readability/read-article.ts";
import { MAYBE, UNLIKELY, UNLIKELY_ROLES } from "../../../src/extract/readability/unlikely.ts";
import { MAX_GROWTH, timeGrowth } from "../../growth.ts";

const SENTENCE = "The harbour bridge opens again on Friday, after nine months of work, and the ferries stop. ";
const LONG = `<p>${SENTENCE.repeat(3)}</p>`.repeat(4);

function byReadability(html: string): string {
  const document = new (sharedWindow().DOMParser)().parseFromString(html, "text/html");
  return new Readability(document).parse()?.textContent ?? "";
}

const squeeze = (text: string) => text.replace(/\s+/g, "");

test.each([
  ["paragraphs in a box", `<div class="story">${LONG}</div><div class="sidebar"><p>${SENTENCE}</p></div>`],
  ["lines separated by two breaks", `<div>${`${SENTENCE}<br><br>`.repeat(9)}</div>`],
  ["boxes in place of paragraphs", `<main>${`<div>${SENTENCE.repeat(2)}</div>`.repeat(6)}</main>`],
  ["related siblings", `<article><section>${LONG}</section><section>${LONG}</section></article>`],
  [
    "a list of links inside",
    `<article>${LONG}<ul>${'<li><a href="/a">Other</a></li>'.repeat(5)}</ul>${LONG}</article>`,
  ],
  ["a layout table", `<table><tr><td>${LONG}</td></tr></table>`],
  [
    "a data table",
    `<article>${LONG}<table><thead><tr><th>Year</th><th>Cars</th></tr></thead><tr><td>1</td><td>2</td></tr></table></article>`,
  ],
  ["text too short for the first attempt", `<div class="comment"><p>${SENTENCE}</p></div><p>Short.</p>`],
  ["a share bar inside", `<article>${LONG}<div class="share">Share this</div></article>`],
  ["a form inside", `<article>${LONG}<form><input><input><label>Mail</label></form></article>`],
])("extracts the same article as unmodified Readability: %s", (_why, html) => {
  const page = `<html><head><title>Bridge</title></head><body>${html}</body></html>`;
  const expected = byReadability(page);
  expect(squeeze(expected)).not.toBe("");
  expect(squeeze(textOf(readArticle(parsePage(page), "Bridge").root))).toBe(squeeze(expected));
});

test("Readability's patterns for unlikely candidates are copied exactly", () => {
  const { REGEXPS, UNLIKELY_ROLES: roles } = Readability.prototype as unknown as {
    REGEXPS: { unlikelyCandidates: RegExp; okMaybeItsACandidate: RegExp };
    UNLIKELY_ROLES: string[];
  };
  expect(UNLIKELY).toEqual(REGEXPS.unlikelyCandidates);
  expect(MAYBE).toEqual(REGEXPS.okMaybeItsACandidate);
  expect([...UNLIKELY_ROLES]).toEqual(roles);
});

test("time is linear for a list of headings, which Readability's filter of lists reads again and again", () => {
  const listOf = (size: number) => parsePage(`<body>${LONG}<ul>${"<h2>Tram</h2>".repeat(size)}</ul>`);
  const growth = timeGrowth((size) => readContainer(getElementsByTagName("body", listOf(size))[0] as Element), 1_000);
  expect(growth).toBeLessThanOrEqual(MAX_GROWTH);
});
