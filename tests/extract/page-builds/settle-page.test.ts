import serialise from "dom-serializer";
import { describe, expect, test } from "vitest";
import { walkElements } from "../../../src/dom/light-tree.ts";
import { parseWithNames } from "../../../src/dom/parse-page.ts";
import { settlePage } from "../../../src/extract/page-builds/settle-page.ts";

const SAID = "The ferry that left at seven was the last one before the storm closed the harbour.";

/** The page's body after settling. */
function settled(html: string): string {
  const parsed = parseWithNames(html);
  settlePage(parsed, html);
  const { page } = parsed;
  let body = "";
  walkElements(page, (element) => {
    if (element.name === "body") body = serialise(element.children, { encodeEntities: false });
    return true;
  });
  return body;
}

test("radio buttons that show one of several panels are no fields of a form", () => {
  const tabs = (panels: string) =>
    `<button>Menu</button><div><input type="radio"><input type="radio"><div><label>Linux</label><label>Windows</label></div>${panels}</div>`;
  expect(settled(tabs(`<div><p>${SAID}</p></div>`))).not.toContain("<input");
  expect(settled(tabs(""))).toContain("<input");
  expect(settled(tabs(`<div><p>${SAID}</p><input type="email"></div>`))).toContain('<input type="radio">');
});

describe("expandable panels", () => {
  test.each([
    ["hidden until found", `<div hidden="until-found"><p>${SAID}</p></div>`],
    ["named by the control above it", `<h3><a aria-controls="a">Ferry</a></h3><div id="a" hidden><p>${SAID}</p></div>`],
    [
      "right after a control",
      `<div><b aria-expanded="false">Ferry</b></div><div style="display:none"><p>${SAID}</p></div>`,
    ],
    ["a tab", `<div role="tabpanel" aria-hidden="true"><p>${SAID}</p></div>`],
    [
      "a tab with a line of code",
      `<div><div role="tabpanel"><pre>one()</pre></div><div role="tabpanel" hidden><pre>two()</pre></div></div><p>${SAID}</p>`,
    ],
  ])("%s: shown", (_why, html) => {
    expect(settled(html)).toContain(`<p>${SAID}</p>`);
    expect(settled(html)).not.toMatch(/hidden|display/);
  });

  test.each([
    [
      "a biography opened from the byline",
      `<div class="byline"><button class="author-name" aria-controls="b">Mara Voss</button><div id="b" hidden><p>${SAID}</p></div></div>`,
    ],
    [
      "a biography by its own name",
      `<button aria-controls="author-bio">Mara Voss</button><div id="author-bio" hidden><p>${SAID}</p></div>`,
    ],
    ["a menu without sentences", `<button aria-controls="m">Menu</button><ul id="m" hidden><li>News</li></ul>`],
    ["a dialog", `<a aria-controls="d">Ferry</a><div id="d" role="dialog" hidden><p>${SAID}</p></div>`],
    [
      "a control elsewhere in the page",
      `<header><div><div><div><a aria-controls="d">About</a></div></div></div></header><main><div id="d" hidden><p>${SAID}</p></div></main>`,
    ],
    ["hidden content that no control names", `<div hidden><p>${SAID}</p></div>`],
  ])("%s: not shown", (_why, html) => {
    expect(settled(html)).toContain("hidden");
  });

  test("a button next to its panel becomes its heading", () => {
    const html = `<div><button aria-controls="a">Ferry</button><div id="a" hidden><p>${SAID}</p></div></div>`;
    expect(settled(html)).toBe(`<div><h4>Ferry</h4><div id="a"><p>${SAID}</p></div></div>`);
  });
});

describe("lazy images", () => {
  test.each([
    [
      "replace their placeholder",
      `<img src="data:image/gif;base64,R0"><noscript><img src="/quay.jpg"></noscript>`,
      `<img hidden><img src="/quay.jpg">`,
    ],
    [
      "replace a placeholder in a box of its own",
      `<div><span><img alt=""></span><noscript><picture><img src="/quay.jpg"></picture></noscript></div>`,
      `<div><span><img hidden></span><picture><img src="/quay.jpg"></picture></div>`,
    ],
    [
      "are not added where the page already shows them",
      `<img src="/small.jpg" data-src="/quay.jpg"><noscript><img src="/quay.jpg"></noscript>`,
      `<img src="/small.jpg" data-src="/quay.jpg"><noscript><img src="/quay.jpg"></noscript>`,
    ],
    [
      "exclude tracking pixels",
      `<p>One</p><noscript><img src="/count.gif" width="1" height="1"></noscript>`,
      `<p>One</p><noscript><img src="/count.gif" width="1" height="1"></noscript>`,
    ],
  ])("%s", (_why, html, expected) => {
    expect(settled(html)).toBe(expected);
  });
});

describe("headings", () => {
  test.each([
    ["lose a permalink sign", `<h2>Stakes<a href="#stakes">¶</a></h2>`, "<h2>Stakes</h2>"],
    ["lose a link to edit", `<h2>Stakes <small>[<a href="/form?part=2">muuta</a>]</small></h2>`, "<h2>Stakes </h2>"],
    [
      "leave a button without words a button, which is no text",
      `<h2>Stakes <button aria-label="Copy link">🔗</button></h2>`,
      `<h2>Stakes <button aria-label="Copy link">🔗</button></h2>`,
    ],
    ["lose a permalink text", `<h2>Stakes <a class="headerlink" href="#s">Permalink</a></h2>`, "<h2>Stakes </h2>"],
    ["are unwrapped from a link to themselves", `<h2><a href="#stakes">Stakes</a></h2>`, "<h2>Stakes</h2>"],
    ["retain a link to another page", `<h2><a href="/stakes">Stakes</a></h2>`, `<h2><a href="/stakes">Stakes</a></h2>`],
    [
      "are taken out of a box with an edit link",
      `<div><h2>Stakes</h2><span>[<a href="/edit">edit</a>]</span></div><p>One</p>`,
      "<h2>Stakes</h2><p>One</p>",
    ],
    [
      "are taken out of a box with just a link",
      `<div class="head"><h2>Stakes</h2><a href="/print">Print</a></div><p>One</p>`,
      "<h2>Stakes</h2><p>One</p>",
    ],
    [
      "of teasers retain their links",
      `<div><h3>Stakes</h3><a href="/a">More</a></div><div><h3>Ice</h3><a href="/b">More</a></div>`,
      `<div><h3>Stakes</h3><a href="/a">More</a></div><div><h3>Ice</h3><a href="/b">More</a></div>`,
    ],
  ])("%s", (_why, html, expected) => {
    expect(settled(html)).toBe(expected);
  });
});

describe("steps, verse and lines", () => {
  test.each([
    [
      "boxes numbered by hand become a list, which continues later",
      "<div><div>4. Close the valve.</div><div>5. Press the button.</div></div>",
      `<ol start="4"><li>Close the valve.</li><li>Press the button.</li></ol>`,
    ],
    [
      "boxes named as steps become a list",
      `<div class="steps"><div>Close the valve.</div><div>Press the button.</div></div>`,
      `<ul class="steps"><li>Close the valve.</li><li>Press the button.</li></ul>`,
    ],
    [
      "other boxes do not",
      "<div><div>Close the valve.</div><div>Press the button.</div></div>",
      "<div><div>Close the valve.</div><div>Press the button.</div></div>",
    ],
    [
      "years are not step numbers",
      "<div><div>1990. The ferry sinks.</div><div>1991. A new one is built.</div></div>",
      "<div><div>1990. The ferry sinks.</div><div>1991. A new one is built.</div></div>",
    ],
    [
      "lines of a poem become lines",
      `<div><div class="line">The quay is closed,</div><div class="line">the lamps are low</div></div>`,
      "<div>The quay is closed,<br>the lamps are low</div>",
    ],
    [
      "an inline element on its own line gets a line break",
      `<li><span style="display:block">Monday</span><span style="display:block">nine</span> to six</li>`,
      `<li><span style="display:block">Monday</span><br><span style="display:block">nine</span><br> to six</li>`,
    ],
    [
      "spans with the class of utility style sheets for blocks too",
      `<div><span class="mb-2 block">Monday</span><span class="mb-2 block">nine to six</span></div>`,
      `<div><span class="mb-2 block">Monday</span><br><span class="mb-2 block">nine to six</span></div>`,
    ],
  ])("%s", (_why, html, expected) => {
    expect(settled(html)).toBe(expected);
  });
});

describe("boxes around a heading", () => {
  test("a box with a heading and an edit link becomes the heading", () => {
    const html = `<div><h2>The last crossing</h2><a href="/edit">edit</a></div><p>${SAID}</p>`;
    expect(settled(html)).toBe(`<h2>The last crossing</h2><p>${SAID}</p>`);
  });

  test.each([
    ["the author", `<p>by <a rel="author" href="/mara">Mara Voss</a></p>`],
    ["the date", `<a href="/2026/11"><time datetime="2026-11-23">Monday</time></a>`],
    ["a byline", `<p class="byline"><a href="/mara">Mara Voss</a></p>`],
  ])("a box with a heading and %s stays", (_what, beside) => {
    const box = `<header><h1>The last crossing</h1>${beside}</header>`;
    expect(settled(`${box}<p>${SAID}</p>`)).toContain(box);
  });
});
