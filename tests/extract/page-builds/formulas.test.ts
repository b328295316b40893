import { expect, test } from "vitest";
import { extractArticle } from "../../../src/extract/extract-article.ts";
import { makePage } from "../make-page.ts";

const SAID =
  "<p>The ferry that left at seven was the last one before the storm closed the harbour, and it was full.</p>";

function extract(formula: string, head = "") {
  const html = `<head>${head}</head><body><article>${SAID.repeat(4)}<p>So ${formula} holds.</p>${SAID.repeat(4)}</article></body>`;
  return extractArticle(makePage(html));
}

test.each([
  [
    "MathML with its TeX source",
    `<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math>`,
    "$x^2$",
  ],
  ["TeX in the element of pandoc", `<span class="math inline">\\(x^2\\)</span>`, "$x^2$"],
  ["TeX in the element of Sphinx", `<span class="math notranslate">\\(x^2\\)</span>`, "$x^2$"],
  ["MathML with an alternative text", `<math alttext="{\\displaystyle x^{2}}"><mi>x</mi></math>`, "$x^{2}$"],
  [
    "MathML alone",
    `<math><mfrac><mn>1</mn><msqrt><mi>α</mi></msqrt></mfrac><mo>≤</mo><msubsup><mi>x</mi><mi>i</mi><mn>12</mn></msubsup></math>`,
    "$\\frac{1}{\\sqrt{\\alpha }}\\le x_i^{12}$",
  ],
  [
    "a sum in MathML",
    "<math><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>sin</mi><mover><mi>v</mi><mo>→</mo></mover></math>",
    "$\\sum _{i=1}^n \\operatorname{sin} \\vec{v}$",
  ],
  [
    "KaTeX, once",
    `<span class="katex"><span class="katex-mathml"><math><annotation encoding="application/x-tex">y</annotation></math></span><span class="katex-html" aria-hidden="true"><span>y</span></span></span>`,
    "$y$",
  ],
  [
    "MathJax with its TeX source in a script",
    `<span class="MathJax_Preview">[math]</span><span class="MathJax"><span>x</span></span><script type="math/tex">x_1</script>`,
    "$x_1$",
  ],
  [
    "MathJax 4",
    `<mjx-container><mjx-math><mjx-mi></mjx-mi></mjx-math><mjx-assistive-mml><math><mi>q</mi></math></mjx-assistive-mml></mjx-container>`,
    "$q$",
  ],
  ["an image of a formula", `<img class="latex" src="/f.png" alt="a^2+b^2">`, "$a^2+b^2$"],
  ["an image from a rendering service", `<img src="https://latex.codecogs.com/png?x" alt="\\pi">`, "$\\pi$"],
])("%s", (_why, formula, expected) => {
  const article = extract(formula);
  expect(article.articleBody).toContain(`So ${expected} holds.`);
  expect(article.articleBodyMarkdown).toContain(`So ${expected} holds.`);
  expect(article.articleBodyHtml).toContain(`<span class="math inline">`);
});

test.each([
  ["between parentheses", String.raw`\(x_1\)`, "So $x_1$ holds."],
  ["between dollars", "$a^2$ costs $5 and $6", "So $a^2$ costs $5 and $6 holds."],
  ["on its own line", String.raw`\[x_1\]`, "So\n\n$$x_1$$\n\nholds."],
  ["in an environment", String.raw`\begin{align}a&=b\end{align}`, String.raw`$$\begin{align}a&=b\end{align}$$`],
])("what MathJax would render, %s", (_why, formula, expected) => {
  const { articleBody, articleBodyMarkdown } = extract(formula, `<script src="/mathjax/es5/tex.js"></script>`);
  expect(articleBody).toContain(expected);
  expect(articleBodyMarkdown.replace(/ *\n */g, "\n")).toContain(expected);
});

test("without MathJax, TeX stays text", () => {
  expect(extract(String.raw`\(x_1\)`).articleBody).toContain(String.raw`So \(x_1\) holds.`);
});

test("TeX creates no Markdown element or link", () => {
  const { articleBodyMarkdown } = extract(`<math alttext="a<img src=x onerror=y> [b](javascript:c)"><mi>x</mi></math>`);
  expect(articleBodyMarkdown).not.toContain("<img");
  expect(articleBodyMarkdown).not.toContain("](");
});
