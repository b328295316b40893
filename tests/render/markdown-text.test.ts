import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePage } from "../../src/dom/parse-page.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { renderMarkdownDocument } from "../../src/render/markdown-document.ts";
import { renderBody } from "../../src/render/render-body.ts";
import { makeSafeTree } from "../../src/render/safe-tree.ts";
import { extraElements } from "./markdown-as-html.ts";

const SAYS = {
  script: "&lt;script&gt;x()&lt;/script&gt;",
  image: "&lt;img src=x onerror=x()&gt;",
  comment: "&lt;!-- hidden --&gt;",
  autolink: "&lt;javascript:x()&gt;",
  mail: "&lt;a@b.test&gt;",
  reference: "&amp;lt;script&amp;gt;",
  link: "[x](javascript:x())",
  definition: "[x]: javascript:x()",
  heading: "# x",
  headingOfSix: "###### x",
  underlined: "===",
  rule: "---",
  item: "- x",
  plus: "+ x",
  number: "1. x",
  bracketed: "1) x",
  quotation: "> x",
  fence: "~~~",
  struck: "~~x~~",
  row: "| a | b |",
  alignment: ":-- | --",
  exclamation: "!",
  backslash: "\\",
  code: "`",
  star: "*x*",
  less: "a < b",
} as const;

/** The places of a page where the text may be. */
const PLACES: Readonly<Record<string, (said: string) => string>> = {
  paragraph: (said) => `<p>${said}</p>`,
  "line after a break": (said) => `<p>a | b<br>${said}<br>${said}</p>`,
  "split text nodes": (said) => `<p>${[...said.split(/(?<=.)(?=&|[^&;\w])/)].join("<wbr>")}</p>`,
  preformatted: (said) => `<pre>a | b\n${said}\n\n${said}\n    ${said}</pre>`,
  code: (said) => `<p><code>${said}</code></p><pre><code>${said}\n${said}</code></pre>`,
  item: (said) => `<ul><li>${said}<li><p>${said}</p></ul>`,
  heading: (said) => `<h2>${said}</h2>`,
  quotation: (said) => `<blockquote>${said}</blockquote>`,
  cell: (said) => `<table><tr><th>${said}<th>b<tr><td>${said}<td>${said}</table>`,
  caption: (said) => `<table><caption>${said}</caption><tr><th>a<th>b<tr><td>c<td>d</table>`,
  "cell of a table rendered as HTML": (said) => `<table><tr><td><ul><li>a\n\n${said}\n\n${said}</ul><td>b</table>`,
  "before a link": (said) => `<p>${said}<a href="https://a.test/">b</a></p>`,
  "in a link": (said) => `<p><a href="https://a.test/">${said}</a></p>`,
  "link title": (said) => `<p><a href="https://a.test/" title="${said}\\&quot;) ${said}">b</a></p>`,
  "mail address": (said) => `<p><a href="mailto:a@b.test ${said}) ${said}">b</a></p>`,
  "link query": (said) => `<p><a href="https://a.test/?q=\\) ${said}">b</a></p>`,
  "image alternative text": (said) => `<p><img src="https://a.test/a.jpg" alt="](x) ${said}"></p>`,
};

function rendered(html: string): { html: string; markdown: string } {
  const body = parsePage(`<!doctype html><body><div>${html}</div>`).children;
  const root = makeSafeTree({ children: body } as never, "https://news.test/");
  const { html: clean, markdown } = renderBody(root, "https://news.test/");
  return { html: clean, markdown: markdown() };
}

describe("page text is plain text in Markdown", () => {
  test.each(Object.keys(PLACES))("%s", (place) => {
    for (const said of Object.values(SAYS)) {
      const { html, markdown } = rendered(PLACES[place]?.(said) ?? "");
      expect({ said, markdown, tooMany: extraElements(markdown, html) }).toEqual({ said, markdown, tooMany: [] });
    }
  });

  test("any mixture, anywhere", () => {
    const said = fc.array(fc.constantFrom(...Object.values(SAYS), "<b>b</b>", "<br>", "<wbr>", " ", "a"), {
      maxLength: 6,
    });
    const mixture = fc.tuple(fc.constantFrom(...Object.keys(PLACES)), said);
    fc.assert(
      fc.property(mixture, ([place, parts]) => {
        const { html, markdown } = rendered(PLACES[place]?.(parts.join("")) ?? "");
        expect(extraElements(markdown, html)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test("also the front matter, in a viewer that does not support it", () => {
  const said = "x <script>x()</script> [x](javascript:x()) <javascript:x()>";
  const page = pageFromHtml(
    `<title>y</title><meta name="description" content="${said}, and so on"><meta name="author" content="Ada Obi">
    <meta name="keywords" content="${said}"><article><h1>y</h1><p>Text.</p></article>`,
    "https://news.test/x",
    "2026-11-23T12:00:00Z",
  );
  const document = renderMarkdownDocument({ ...extractArticle(page), headline: said });
  expect(document).toContain("description:");
  expect(extraElements(document, "<hr><hr><h1>x</h1><h2>x</h2><ul><li>Ada Obi</li><li>x</li></ul>")).toEqual([]);
});

test("this test detects raw HTML, links and images that the HTML lacks", () => {
  expect(extraElements("a <script>x()</script> [x](javascript:x()) ![a](b)", "<p>a</p>")).toEqual([
    "script",
    "a javascript:x()",
    "img b",
  ]);
});

test.each([
  ["less than, and, more", "<p>a &lt; b &amp; c &gt; 3 &amp; AT&amp;T</p>", "a < b & c > 3 & AT&T"],
  ["a URL in the text", "<p>See https://a.test/?b=1&amp;c=2.</p>", "See https://a.test/?b=1&c=2."],
  ["a number with a dot", "<p>It cost 3.50 on 1 May.</p>", "It cost 3.50 on 1 May."],
  ["an exclamation", "<p>Stop! Now!</p><p><a href='https://a.test/'>b</a></p>", "Stop! Now!\n\n[b](https://a.test/)"],
  ["the end of a sentence after an inline element", "<p><i>lay</i>. It</p>", "*lay*. It"],
  ["a tilde, and a range", "<p>about ~5 to 6</p>", "about ~5 to 6"],
])("%s stays readable", (_what, html, markdown) => {
  expect(rendered(html).markdown).toBe(markdown);
});
