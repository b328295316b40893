import { expect, test } from "vitest";
import { parsePage } from "../../src/dom/parse-page.ts";
import { renderPlainText } from "../../src/render/plain-text.ts";

test.each([
  ["paragraphs are separated by an empty line", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
  ["white space is collapsed", "<p>One\n   two&nbsp; three</p>", "One two three"],
  ["inline elements do not split words", "<p>re<b>open</b>ed <i>today</i></p>", "reopened today"],
  ["blocks separate words even without a space", "<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree"],
  ["br is a line break", "<p>Roses<br> are red</p>", "Roses\nare red"],
  [
    "each list item is on its own line",
    "<p>Bring:</p><ul><li>bread</li><li>salt</li></ul><p>Go.</p>",
    "Bring:\n\n- bread\n- salt\n\nGo.",
  ],
  ["list numbers start as stated", '<ol start="3"><li>three</li><li>four</li></ol>', "3. three\n4. four"],
  ["a paragraph in an item has the marker", "<ul><li><p>bread</p></li><li><p>salt</p></li></ul>", "- bread\n- salt"],
  [
    "each table row is on its own line",
    "<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2025</td><td>9</td></tr></table>",
    "Year | Cars\n2025 | 9",
  ],
  [
    "a layout table is rendered as paragraphs",
    "<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>",
    "One.\n\nTwo.",
  ],
  [
    "ruby text is in the page's own brackets",
    "<p><ruby>港<rp>（</rp><rt>みなと</rt><rp>）</rp></ruby>の橋</p>",
    "港（みなと）の橋",
  ],
  ["ruby text without brackets gets them", "<p><ruby>港<rt>みなと</rt></ruby>の橋</p>", "港（みなと）の橋"],
  [
    "an exponent does not become digits of its number",
    "<p>10<sup>3</sup> and 10<sup>−12</sup>, 101<sub>2</sub>, since 1998<sup>3, 4</sup></p>",
    "10³ and 10⁻¹², 101₂, since 1998³, ⁴",
  ],
  [
    "other superscript and subscript texts are as they are",
    "<p>the 3<sup>rd</sup> of 5 m<sup>2</sup> with CO<sub>2</sub>, 4<sup>1<b>5</b></sup></p>",
    "the 3rd of 5 m2 with CO2, 415",
  ],
  [
    "an empty cell leaves the others in their columns",
    "<table><tr><td>Monday</td><td></td><td>nine</td></tr><tr><td></td><td>alone</td></tr></table>",
    "Monday |  | nine\nalone",
  ],
  ["code is rendered verbatim", "<pre><code>if x:\n    go()\n</code></pre>", "if x:\n    go()"],
  [
    "captions are not part of the text",
    "<p>One.</p><figure><img src=a><figcaption>The bridge</figcaption></figure>",
    "One.",
  ],
  ["soft hyphens and zero-width spaces are removed", "<p>Donau&shy;dampf\u200bschiff</p>", "Donaudampfschiff"],
])("%s", (_why, html, expected) => {
  expect(renderPlainText(parsePage(html))).toBe(expected);
});
