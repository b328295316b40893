import { expect, test } from "vitest";
import { parsePage } from "../../src/dom/parse-page.ts";
import { renderPlainText } from "../../src/render/plain-text.ts";

test.each([
  ["paragraphs stand apart by an empty line", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
  ["white space of the source collapses", "<p>One\n   two&nbsp; three</p>", "One two three"],
  ["inline elements do not part words", "<p>re<b>open</b>ed <i>today</i></p>", "reopened today"],
  ["blocks part words though no space stands between", "<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree"],
  ["br is a line break", "<p>Roses<br> are red</p>", "Roses\nare red"],
  [
    "list items stand one a line",
    "<p>Bring:</p><ul><li>bread</li><li>salt</li></ul><p>Go.</p>",
    "Bring:\n\n- bread\n- salt\n\nGo.",
  ],
  ["numbers of a list begin where it says", '<ol start="3"><li>three</li><li>four</li></ol>', "3. three\n4. four"],
  ["an item's own paragraph keeps its marker", "<ul><li><p>bread</p></li><li><p>salt</p></li></ul>", "- bread\n- salt"],
  [
    "table rows stand one a line",
    "<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2025</td><td>9</td></tr></table>",
    "Year | Cars\n2025 | 9",
  ],
  [
    "a table for layout reads as its paragraphs",
    "<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>",
    "One.\n\nTwo.",
  ],
  [
    "a reading stands in the brackets that the page has for it",
    "<p><ruby>港<rp>（</rp><rt>みなと</rt><rp>）</rp></ruby>の橋</p>",
    "港（みなと）の橋",
  ],
  ["a reading without brackets gets them", "<p><ruby>港<rt>みなと</rt></ruby>の橋</p>", "港（みなと）の橋"],
  [
    "an empty cell keeps the others in their columns",
    "<table><tr><td>Monday</td><td></td><td>nine</td></tr><tr><td></td><td>alone</td></tr></table>",
    "Monday |  | nine\nalone",
  ],
  ["code is kept verbatim", "<pre><code>if x:\n    go()\n</code></pre>", "if x:\n    go()"],
  [
    "captions belong to their images",
    "<p>One.</p><figure><img src=a><figcaption>The bridge</figcaption></figure>",
    "One.",
  ],
  ["invisible marks leave the words whole", "<p>Donau&shy;dampf\u200bschiff</p>", "Donaudampfschiff"],
])("%s", (_why, html, expected) => {
  expect(renderPlainText(parsePage(html))).toBe(expected);
});
