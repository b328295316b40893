import { expect, test } from "vitest";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { sanitise } from "../../src/render/sanitise.ts";

test.each([
  ["an item has one space after its marker", "<ul><li>ice</li><li>salt</li></ul>", "- ice\n- salt"],
  ["numbers go on from the list's start", `<ol start="9"><li>nine</li><li>ten</li></ol>`, "9. nine\n10. ten"],
  ["a list in an item stands under its text", "<ul><li>ice<ul><li>salt</li></ul></li></ul>", "- ice\n  - salt"],
  ["paragraphs of an item stand under its text", "<ul><li><p>ice</p><p>salt</p></li></ul>", "- ice\n\n  salt"],
  ["an empty line of a quotation has no blank", "<blockquote><p>ice</p><p>salt</p></blockquote>", "> ice\n>\n> salt"],
  ["what is struck out stays so", "<p><del>ice</del> <s>salt</s></p>", "~~ice~~ ~~salt~~"],
  ["a line break keeps its two blanks", "<blockquote>ice<br>salt</blockquote>", "> ice  \n> salt"],
  [
    "a table is a table",
    "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
    "| a   | b   |\n| --- | --- |\n| 1   | 2   |",
  ],
  [
    "without names of columns, a table has an empty heading",
    "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
    "|     |     |\n| --- | --- |\n| 1   | 2   |\n| 3   | 4   |",
  ],
  [
    "the line below the names is as wide as the table",
    "<table><tr><th colspan=2>a</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>",
    "| a   |     |     |\n| --- | --- | --- |\n| 1   | 2   | 3   |",
  ],
  [
    "one line parts the names from the rows, however many rows of names there are",
    "<table><thead><tr><th>a</th><th>b</th></tr><tr><th>c</th><th>d</th></tr></thead></table>",
    "| a   | b   |\n| --- | --- |\n| c   | d   |",
  ],
  [
    "a cell over all the columns that a page can ask for is cut short",
    `<table><tr><td colspan=1000000000>1</td></tr><tr><td>2</td></tr></table>`,
    `|${"     |".repeat(20)}\n|${" --- |".repeat(20)}\n| 1   |${"     |".repeat(19)}\n| 2   |`,
  ],
  [
    "a bar in a cell is no border",
    "<table><tr><th>a|b</th></tr><tr><td>1||2</td></tr></table>",
    "| a\\|b |\n| --- |\n| 1\\|\\|2 |",
  ],
  [
    "a table with a list in it stays HTML",
    "<table><tr><td>1</td><td><ul><li>2</li></ul></td></tr></table>",
    "<table><tbody><tr><td>1</td><td><ul><li>2</li></ul></td></tr></tbody></table>",
  ],
  [
    "a table around a table is layout",
    "<table><tr><td>1<table><tr><td>2</td><td>3</td></tr><tr><td>4</td></tr></table></td></tr></table>",
    "1\n\n|     |     |\n| --- | --- |\n| 2   | 3   |\n| 4   |",
  ],
  [
    "a cell over several rows keeps the others in their columns",
    "<table><tr><th>a</th><th>b</th></tr><tr><td rowspan=2>1</td><td>2</td></tr><tr><td>3</td></tr></table>",
    "| a   | b   |\n| --- | --- |\n| 1   | 2   |\n|     | 3   |",
  ],
  [
    "a table that puts paragraphs side by side is layout",
    "<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>",
    "a\n\nb\n\nc",
  ],
  [
    "a caption is told from the text",
    `<figure><img src="https://a.test/q.jpg"><figcaption>The <em>Ida</em> at dawn</figcaption></figure><p>b</p>`,
    "![](https://a.test/q.jpg)\n\n*The Ida at dawn*\n\nb",
  ],
  [
    "a term has its definitions below it",
    "<dl><dt>Firn</dt><dd>old snow</dd><dd>ice</dd><dt>Névé</dt><dd><p>a</p><p>b</p></dd></dl>",
    "Firn\n: old snow\n: ice\n\nNévé\n: a\n\n  b",
  ],
  ["what opens a box is its heading", "<details><summary>More</summary><p>a</p></details>", "**More**\n\na"],
  ["a reading stays with its word", "<p><ruby>白浜<rt>し*</rt></ruby></p>", "<ruby>白浜<rt>し\\*</rt></ruby>"],
  ["what is typed as it stands is fenced", "<pre>a *b*\n  c</pre>", "```\na *b*\n  c\n```"],
  ["a fence is longer than any in it", "<pre><code>```\na\n```</code></pre>", "````\n```\na\n```\n````"],
  ["code keeps its language", `<pre><code class="language-ts">let a;\n</code></pre>`, "```ts\nlet a;\n```"],
])("%s", (_why, html, expected) => {
  expect(renderMarkdown(sanitise(html))).toBe(expected);
});

test("text that stands in a row beside its cells is no reason to fail", () => {
  const element = sanitise("<table><tr><th>a</th></tr><tr><td>1</td></tr></table>");
  element.querySelector("tr:last-child")?.append("2");
  expect(renderMarkdown(element)).toBe("| a   |\n| --- |\n| 1   |2");
});
