import serialise from "dom-serializer";
import { expect, test } from "vitest";
import { walkElements } from "../../../src/dom/light-tree.ts";
import { parsePage } from "../../../src/dom/parse-page.ts";
import { codeBlocks } from "../../../src/extract/page-builds/code/code-blocks.ts";

function settled(html: string): string {
  const page = parsePage(html);
  codeBlocks.settle(page);
  let body = "";
  walkElements(page, (element) => {
    if (element.name === "body") body = serialise(element.children, { encodeEntities: false });
    return true;
  });
  return body;
}

const block = (text: string, language?: string) =>
  `<pre><code${language === undefined ? "" : ` class="language-${language}"`}>${text}</code></pre>`;

test.each([
  ["highlighted tokens are one text", `<pre><code><span>let</span> <span>a</span>;\n</code></pre>`, block("let a;")],
  [
    "the language in an attribute of the highlighter",
    `<pre data-enlighter-language="Python">a = 1</pre>`,
    block("a = 1", "python"),
  ],
  [
    "the language next to the highlighter's name, and indentation of no-break spaces",
    `<div class="syntaxhighlighter ruby"><table><tr><td class="gutter">1</td><td class="code"><code>a\n&nbsp;&nbsp;b</code></td></tr></table></div>`,
    block("a\n  b", "ruby"),
  ],
  [
    "lines in inline elements get line breaks",
    `<pre><code><span class="line">a</span><span class="line"></span><span class="line">b</span></code></pre>`,
    block("a\n\nb"),
  ],
  [
    "lines in inline elements retain their line breaks",
    `<pre><code><span class="line">a</span>\n<span class="line">b</span></code></pre>`,
    block("a\nb"),
  ],
  [
    "line numbers that cannot be selected are removed",
    `<pre><code><span class="row"><span class="pr-4 select-none">1</span>a</span>\n<span class="row"><span class="pr-4 select-none">2</span>b</span></code></pre>`,
    block("a\nb"),
  ],
  [
    "lines that an attribute counts get line breaks",
    `<pre><code><span data-line="1">a</span><span data-line="2">  b</span></code></pre>`,
    block("a\n  b"),
  ],
  ["lines in boxes get line breaks", `<pre><div>a</div><div>  b</div></pre>`, block("a\n  b")],
  ["br is a line break", `<pre><code>a<br>  b</code></pre>`, block("a\n  b")],
  ["a list of lines gets line breaks", `<pre><ol><li>a</li>\n<li>b</li></ol></pre>`, block("a\nb")],
  [
    "line numbers are removed",
    `<pre><code><span class="line-number">1</span>a\n<span class="line-number">2</span>b</code></pre>`,
    block("a\nb"),
  ],
  [
    "line numbers in a single cell are removed",
    `<table class="rouge-table"><tr><td class="gutter"><pre>1\n2</pre></td><td><pre>a\n b</pre></td></tr></table>`,
    block("a\n b"),
  ],
  [
    "line numbers in cells are removed",
    `<table class="highlight"><tr><td data-line-number="1"></td><td class="blob-code">a</td></tr><tr><td data-line-number="2"></td><td class="blob-code"> b</td></tr></table>`,
    block("a\n b"),
  ],
  [
    "a table of numbers is not code",
    `<table><tr><td>1</td><td>ice</td></tr></table>`,
    `<table><tbody><tr><td>1</td><td>ice</td></tr></tbody></table>`,
  ],
  [
    "a box with a toolbar is reduced to its code",
    `<div class="code-toolbar"><pre><code>a</code></pre><div class="toolbar"><span>js</span><button>Copy</button></div></div>`,
    block("a"),
  ],
  [
    "hidden code stays hidden",
    "<div hidden><pre><code>a</code></pre></div>",
    "<div hidden><pre><code>a</code></pre></div>",
  ],
  ["a box with text and code stays a box", `<div><p>So:</p><pre>a</pre></div>`, "<div><p>So:</p><pre>a</pre></div>"],
  [
    "the language is read from the box",
    `<div class="highlight-python notranslate"><div class="highlight"><pre><span>a</span></pre></div></div>`,
    block("a", "python"),
  ],
  ["the language is read from the highlighter's class", `<pre class="brush: js">a</pre>`, block("a", "js")],
  [
    "the language is read beside the highlighter's name",
    `<pre><code class="hljs cpp">a</code></pre>`,
    block("a", "cpp"),
  ],
  ["language-none is no language", `<pre><code class="language-none">a</code></pre>`, block("a")],
  [
    "an editor is code",
    `<div class="cm-content"><div class="cm-line">a</div><div class="cm-line">b</div></div>`,
    block("a\nb"),
  ],
  ["preformatted text with links retains them", `<pre>a <a href="/b">b</a></pre>`, `<pre>a <a href="/b">b</a></pre>`],
  [
    "a preformatted byline is not code",
    `<div><pre class="byline"><span>By Ada Obi</span><br></pre></div>`,
    `<div><pre class="byline"><span>By Ada Obi</span><br></pre></div>`,
  ],
  [
    "preformatted text with a byline in it is not code",
    `<pre><span class="author">Ada Obi</span><br>The ferry rests.</pre>`,
    `<pre><span class="author">Ada Obi</span><br>The ferry rests.</pre>`,
  ],
  ["inline code stays", `<p>So <code class="language-js">a</code></p>`, `<p>So <code class="language-js">a</code></p>`],
])("%s", (_why, html, expected) => {
  expect(settled(html)).toBe(expected);
});
