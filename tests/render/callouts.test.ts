import { expect, test } from "vitest";
import { makeElement } from "../../src/dom/light-tree.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { renderBody } from "../../src/render/render-body.ts";

const markdownOf = (html: string) =>
  renderBody(makeElement("div", {}, parsePage(html).children), "https://news.test/quay").markdown();

test.each([
  [
    "the class determines the kind",
    `<div class="admonition danger"><p>The quay is dark.</p></div>`,
    "> [!CAUTION]\n> The quay is dark.",
  ],
  [
    "a title that repeats the kind is removed",
    `<div class="markdown-alert markdown-alert-tip"><p class="markdown-alert-title">Tip</p><p>Take a lamp.</p></div>`,
    "> [!TIP]\n> Take a lamp.",
  ],
  [
    "another title stays",
    `<div class="callout" data-callout="info"><div class="callout-title">The lamps</div><p>They return.</p><p>In May.</p></div>`,
    "> [!NOTE]\n> **The lamps**\n>\n> They return.\n>\n> In May.",
  ],
  ["a role is enough", `<aside role="note"><p>Boats stay.</p></aside>`, "> [!NOTE]\n> Boats stay."],
  ["a box with class note is not a callout", `<div class="note"><p>Boats stay.</p></div>`, "Boats stay."],
])("callouts: %s", (_why, html, expected) => {
  expect(markdownOf(html)).toBe(expected);
});
