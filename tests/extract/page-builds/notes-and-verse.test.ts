import { expect, test } from "vitest";
import { markdownOf } from "./manual-markdown.ts";

test.each([
  [
    "the lines of docutils",
    `<div class="line-block"><div class="line">Under the stairs it hums,</div><div class="line-block"><div class="line">and nobody will know.</div></div></div>`,
    "Under the stairs it hums,  \n\u00a0\u00a0and nobody will know.",
  ],
  [
    "preformatted verse",
    `<pre class="wp-block-verse">The fog comes\n  on <em>little</em> feet.</pre>`,
    "The fog comes  \n\u00a0\u00a0on *little* feet.",
  ],
  ["other preformatted text is code", "<pre>The fog\ncomes</pre>", "```\nThe fog\ncomes\n```"],
])("verse: %s", (_build, html, expected) => {
  expect(markdownOf(html)).toBe(expected);
});

test.each([
  [
    "asides of docutils",
    `<p>Water finds its way <a class="footnote-reference brackets" href="#f1" id="r1" role="doc-noteref">[<span>1</span>]</a> in the dark.</p><aside class="footnote-list brackets"><aside class="footnote brackets" id="f1" role="doc-footnote"><span class="label">[<a role="doc-backlink" href="#r1">1</a>]</span><p>A foreman said so.</p></aside></aside>`,
    "Water finds its way [^1] in the dark.\n\n[^1]: A foreman said so.",
  ],
  [
    "a number of its own, in mdBook",
    `<p>Water finds its way<sup class="footnote-reference"><a href="#1">1</a></sup> in the dark.</p><div class="footnote-definition" id="1"><sup class="footnote-definition-label">1</sup><p>A foreman said so.</p></div>`,
    "Water finds its way[^1] in the dark.\n\n[^1]: A foreman said so.",
  ],
])("notes: %s", (_build, html, expected) => {
  expect(markdownOf(html)).toBe(expected);
});

test("a paper by LaTeXML: equations, notes, listings and lists without the marks of the page", () => {
  const markdown = markdownOf(`<div class="ltx_document">
    <table class="ltx_equation ltx_eqn_table"><tbody><tr><td class="ltx_eqn_cell"></td><td class="ltx_eqn_cell"><math alttext="e=m"><semantics><mrow><mi>e</mi><mo>=</mo><mi>m</mi></mrow><annotation encoding="application/x-tex">e=m</annotation></semantics></math></td><td class="ltx_eqn_eqno"><span class="ltx_tag ltx_tag_equation">(1)</span></td></tr></tbody></table>
    <p class="ltx_p">Here m is the mass<span id="footnote1" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>Of all the water.</span></span></span> of the water in the room, and of what the pump holds.</p>
    <ul class="ltx_itemize"><li class="ltx_item"><span class="ltx_tag ltx_tag_item">•</span><p class="ltx_p">First item</p></li></ul>
    <div class="ltx_listing ltx_lst_language_Python"><div class="ltx_listingline"><span class="ltx_tag ltx_tag_listingline">1</span>import pump</div><div class="ltx_listingline"><span class="ltx_tag ltx_tag_listingline">2</span>pump.start()</div></div></div>`);
  expect(markdown).toContain("$$e=m$$\n\nHere m is the mass[^1] of the water");
  expect(markdown).toContain("- First item\n\n```python\nimport pump\npump.start()\n```");
  expect(markdown).toContain("[^1]: Of all the water.");
});

test("marks that link to a term or a caption are no text", () => {
  const term = `<dl><dt id="start"><code>start(wait)</code><a class="headerlink" href="#start" title="Link to this term">#</a></dt><dd><p>Starts the pump.</p></dd></dl>`;
  expect(markdownOf(term)).toBe("`start(wait)`\n: Starts the pump.");
});

test("a table built of boxes with roles is a table", () => {
  const row = (...cells: string[]) =>
    `<div role="row">${cells.map((cell) => `<div role="cell"><p>${cell}</p></div>`).join("")}</div>`;
  expect(
    markdownOf(
      `<div role="table"><div role="rowgroup"><div role="row"><div role="columnheader">Name</div><div role="columnheader">Limit</div></div></div><div role="rowgroup">${row("Pressure", "2 bar")}${row("Voltage", "12 V")}</div></div>`,
    ),
  ).toBe("| Name | Limit |\n| --- | --- |\n| Pressure | 2 bar |\n| Voltage | 12 V |");
});

test("the numbers of a notebook's cells are no text", () => {
  const cell = `<div class="jp-Cell"><div class="jp-InputArea"><div class="jp-InputPrompt jp-InputArea-prompt">In&nbsp;[1]:</div><div class="highlight"><pre>pump.log()</pre></div></div><div class="jp-OutputArea"><div class="jp-OutputPrompt">Out[1]:</div><div class="jp-RenderedText"><pre>started</pre></div></div></div>`;
  expect(markdownOf(cell)).toBe("```\npump.log()\n```\n\n```\nstarted\n```");
});

test("formulas with a number before them, and those of MkDocs, are formulas", () => {
  expect(
    markdownOf(
      `<div class="math notranslate" id="e1"><span class="eqno">(1)<a class="headerlink" href="#e1">#</a></span>\\[e = m\\]</div>`,
    ),
  ).toBe("$$e = m$$");
  expect(markdownOf(`<p>The rule is <span class="arithmatex">\\(e = m\\)</span> in this room.</p>`)).toBe(
    "The rule is $e = m$ in this room.",
  );
});

test("a caption of several pictures is that of the last one", () => {
  const pictures = `<figure class="gallery"><figure><img src="/1.jpg" width="600" height="400"></figure><figure><img src="/2.jpg" width="600" height="400"></figure><figcaption>Two pumps in the cellar</figcaption></figure>`;
  expect(markdownOf(pictures)).toContain("![](https://docs.example.com/2.jpg)\n\n*Two pumps in the cellar*");
});

test("a link around a picture is on one line", () => {
  const picture = `<figure><a href="/2.html"><div><picture><img src="/2.jpg" width="600" height="400"></picture></div></a></figure>`;
  expect(markdownOf(picture)).toBe("[![](https://docs.example.com/2.jpg)](https://docs.example.com/2.html)");
});
