import { expect, test } from "vitest";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { sanitise } from "../../src/render/sanitise.ts";

test.each([
  ["an item has one space after its marker", "<ul><li>ice</li><li>salt</li></ul>", "- ice\n- salt"],
  ["numbers go on from the list's start", `<ol start="9"><li>nine</li><li>ten</li></ol>`, "9. nine\n10. ten"],
  ["a list in an item stands under its text", "<ul><li>ice<ul><li>salt</li></ul></li></ul>", "- ice\n  - salt"],
  ["paragraphs of an item stand under its text", "<ul><li><p>ice</p><p>salt</p></li></ul>", "- ice\n\n  salt"],
  ["an empty line of a quotation has no blank", "<blockquote><p>ice</p><p>salt</p></blockquote>", "> ice\n>\n> salt"],
  ["a line break keeps its two blanks", "<blockquote>ice<br>salt</blockquote>", "> ice  \n> salt"],
  [
    "a table is a table",
    "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
    "| a   | b   |\n| --- | --- |\n| 1   | 2   |",
  ],
  ["code keeps its language", `<pre><code class="language-ts">let a;\n</code></pre>`, "```ts\nlet a;\n```"],
])("%s", (_why, html, expected) => {
  expect(renderMarkdown(sanitise(html))).toBe(expected);
});
