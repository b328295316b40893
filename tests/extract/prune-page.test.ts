import { expect, test } from "vitest";
import { parsePage } from "../../src/dom/parse-page.ts";
import { prunePage } from "../../src/extract/prune-page.ts";
import { renderPlainText } from "../../src/render/plain-text.ts";

test.each([
  ["scripts and styles are removed", "<p>One<script>x()</script><style>p{}</style></p>", "One"],
  [
    "hidden elements are removed",
    '<p>One</p><p hidden>Two</p><p style="display: none">Three</p><p aria-hidden="true">Four</p>',
    "One",
  ],
  ["a noscript notice is removed", "<p>One</p><noscript>Turn on JavaScript.</noscript>", "One"],
  [
    "a tooltip is removed",
    `<p>The <span>fee<span role="tooltip">What a late ship pays.</span></span> is due.</p>`,
    "The fee is due.",
  ],
  ["white space between words stays", "<p><b>One</b> <i>two</i></p>", "One two"],
  ["white space in code stays", "<pre>  <span>a</span>\n  <span>b</span></pre>", "  a\n  b"],
])("%s", (_why, html, expected) => {
  const document = parsePage(html);
  prunePage(document);
  expect(renderPlainText(document)).toBe(expected);
});
