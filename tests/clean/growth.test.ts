import { expect, test } from "vitest";
import type { CleanRule } from "../../src/clean/clean-rule.ts";
import { indexPage } from "../../src/clean/page-index.ts";
import { cutLinkLines } from "../../src/clean/rules/cut-link-lines.ts";
import { cutRelatedLists } from "../../src/clean/rules/cut-related-lists.ts";
import { removeCaptions } from "../../src/clean/rules/remove-captions.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { MAX_GROWTH, timeGrowth } from "../growth.ts";
import { CONTEXT } from "./context.ts";

/** Pages on which a rule once read the whole of a container for each of its parts. */
const PAGES: readonly (readonly [string, CleanRule, size: number, page: (size: number) => string])[] = [
  [
    "links in one quotation",
    cutLinkLines,
    500,
    (size) => `<blockquote>${'<p><a href="/a">The tram runs again</a></p>'.repeat(size)}</blockquote>`,
  ],
  [
    "headings of related articles in one list of sentences",
    cutRelatedLists,
    500,
    (size) => `<ul>${"<li>Read next</li><li>The tram runs again.</li>".repeat(size)}</ul>`,
  ],
  [
    "captions in one figure",
    removeCaptions,
    2_000,
    (size) => `<figure>${"<figcaption>A tram</figcaption>".repeat(size)}</figure>`,
  ],
];

test.each(PAGES)("time is linear for %s", (_what, rule, size, pageOf) => {
  const pages = new Map([size, 4 * size].map((each) => [each, indexPage(parsePage(pageOf(each)))]));
  for (const page of pages.values()) page.blocks();
  const growth = timeGrowth((each) => [...rule.apply(pages.get(each) ?? indexPage(parsePage("")), CONTEXT)], size);
  expect(growth).toBeLessThanOrEqual(MAX_GROWTH);
});
