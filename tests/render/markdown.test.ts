import { expect, test } from "vitest";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { sanitise } from "../../src/render/sanitise.ts";

test.each([
  ["an item has one space after its marker", "<ul><li>ice</li><li>salt</li></ul>", "- ice\n- salt"],
  ["numbers continue from the list's start", `<ol start="9"><li>nine</li><li>ten</li></ol>`, "9. nine\n10. ten"],
  ["a nested list is indented below its item's text", "<ul><li>ice<ul><li>salt</li></ul></li></ul>", "- ice\n  - salt"],
  ["paragraphs of an item are indented below its text", "<ul><li><p>ice</p><p>salt</p></li></ul>", "- ice\n\n  salt"],
  [
    "an empty line of a quotation has no trailing space",
    "<blockquote><p>ice</p><p>salt</p></blockquote>",
    "> ice\n>\n> salt",
  ],
  ["struck-out text stays struck out", "<p><del>ice</del> <s>salt</s></p>", "~~ice~~ ~~salt~~"],
  ["a line break has two spaces", "<blockquote>ice<br>salt</blockquote>", "> ice  \n> salt"],
  [
    "a data table is a table",
    "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
    "| a   | b   |\n| --- | --- |\n| 1   | 2   |",
  ],
  [
    "a table without column names has an empty heading",
    "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
    "|     |     |\n| --- | --- |\n| 1   | 2   |\n| 3   | 4   |",
  ],
  [
    "the delimiter row is as wide as the heading",
    "<table><tr><th colspan=2>a</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>",
    "| a   |     |     |\n| --- | --- | --- |\n| 1   | 2   | 3   |",
  ],
  [
    "a single delimiter row follows the heading, however many heading rows there are",
    "<table><thead><tr><th>a</th><th>b</th></tr><tr><th>c</th><th>d</th></tr></thead></table>",
    "| a   | b   |\n| --- | --- |\n| c   | d   |",
  ],
  [
    "a cell with the maximum colspan is limited",
    `<table><tr><td colspan=1000000000>1</td></tr><tr><td>2</td></tr></table>`,
    `|${"     |".repeat(20)}\n|${" --- |".repeat(20)}\n| 1   |${"     |".repeat(19)}\n| 2   |`,
  ],
  [
    "a pipe in a cell is escaped",
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
    "a cell with a rowspan leaves the others in their columns",
    "<table><tr><th>a</th><th>b</th></tr><tr><td rowspan=2>1</td><td>2</td></tr><tr><td>3</td></tr></table>",
    "| a   | b   |\n| --- | --- |\n| 1   | 2   |\n|     | 3   |",
  ],
  [
    "a table that places paragraphs side by side is layout",
    "<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>",
    "a\n\nb\n\nc",
  ],
  [
    "a column of headings, paragraphs and lists is layout",
    "<table><tr><td><h2>a</h2></td></tr><tr><td><p>b</p></td></tr><tr><td><ul><li>c</li></ul></td></tr></table>",
    "## a\n\nb\n\n- c",
  ],
  [
    "a caption is distinct from the text",
    `<figure><img src="https://a.test/q.jpg"><figcaption>The <em>Ida</em> at dawn</figcaption></figure><p>b</p>`,
    "![](https://a.test/q.jpg)\n\n*The Ida at dawn*\n\nb",
  ],
  [
    "a term has its definitions below it",
    "<dl><dt>Firn</dt><dd>old snow</dd><dd>ice</dd><dt>Névé</dt><dd><p>a</p><p>b</p></dd></dl>",
    "Firn\n: old snow\n: ice\n\nNévé\n: a\n\n  b",
  ],
  [
    "a heading in the summary of a details box stays one",
    "<details><summary><h3>More</h3></summary><p>a</p></details>",
    "### More\n\na",
  ],
  [
    "the summary of a details box is its heading",
    "<details><summary>More</summary><p>a</p></details>",
    "**More**\n\na",
  ],
  ["ruby text stays with its base", "<p><ruby>白浜<rt>し*</rt></ruby></p>", "<ruby>白浜<rt>し\\*</rt></ruby>"],
  [
    "superscript and subscript stay what they are",
    "<p>10<sup>3</sup> CO<sub>2</sub>, 2<sup>n*</sup><sup> </sup></p>",
    "10<sup>3</sup> CO<sub>2</sub>, 2<sup>n\\*</sup>",
  ],
  ["preformatted text is fenced", "<pre>a *b*\n  c</pre>", "```\na *b*\n  c\n```"],
  ["a fence is longer than any fence inside", "<pre><code>```\na\n```</code></pre>", "````\n```\na\n```\n````"],
  ["code retains its language", `<pre><code class="language-ts">let a;\n</code></pre>`, "```ts\nlet a;\n```"],
])("%s", (_why, html, expected) => {
  expect(renderMarkdown(sanitise(html))).toBe(expected);
});

test("text in a table row outside its cells does not throw", () => {
  const element = sanitise("<table><tr><th>a</th></tr><tr><td>1</td></tr></table>");
  element.querySelector("tr:last-child")?.append("2");
  expect(renderMarkdown(element)).toBe("| a   |\n| --- |\n| 1   |2");
});
