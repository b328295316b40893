import { expect, test } from "vitest";
import { markdownOf } from "./manual-markdown.ts";

test.each([
  [
    "Docusaurus, with a short text and a link",
    `<div class="theme-admonition theme-admonition-info admonition_xJq3 alert alert--info"><div class="admonitionHeading_Gvgb"><span class="admonitionIcon_Rf37"><svg></svg></span>info</div><div class="admonitionContent_BuS1"><p>See the <a href="/valves">valves</a>.</p></div></div>`,
    "> [!NOTE]\n> See the [valves](https://docs.example.com/valves).",
  ],
  [
    "Asciidoctor, in a table",
    `<div class="admonitionblock warning"><table><tbody><tr><td class="icon"><div class="title">Warning</div></td><td class="content"><div class="title">Mind the pressure</div><div class="paragraph"><p>Never open it.</p></div></td></tr></tbody></table></div>`,
    "> [!WARNING]\n> **Mind the pressure**\n>\n> Never open it.",
  ],
  [
    "docutils: references to other chapters",
    `<div class="admonition seealso"><p class="admonition-title">See also</p><p>The chapter on <a href="valves.html">valves</a>.</p></div>`,
    "> [!NOTE]\n> **See also**\n>\n> The chapter on [valves](https://docs.example.com/guide/valves.html).",
  ],
  [
    "VitePress",
    `<div class="tip custom-block"><p class="custom-block-title">TIP</p><p>Use the panel.</p></div>`,
    "> [!TIP]\n> Use the panel.",
  ],
  [
    "Starlight",
    `<aside aria-label="Tip" class="starlight-aside starlight-aside--tip"><p class="starlight-aside__title" aria-hidden="true">Tip</p><section class="starlight-aside__content"><p>Keep it dry.</p></section></aside>`,
    "> [!TIP]\n> Keep it dry.",
  ],
  [
    "Confluence",
    `<div class="confluence-information-macro confluence-information-macro-warning"><p class="title">Danger</p><span class="aui-icon"></span><div class="confluence-information-macro-body"><p>Never open it.</p></div></div>`,
    "> [!WARNING]\n> **Danger**\n>\n> Never open it.",
  ],
  [
    "MkDocs, collapsed",
    `<details class="tip"><summary>For old boards</summary><p>Hold the switch for longer.</p></details>`,
    "> [!TIP]\n> **For old boards**\n>\n> Hold the switch for longer.",
  ],
  [
    "Bootstrap, with a heading",
    `<div class="alert alert-warning" role="alert"><h4 class="alert-heading">Warning</h4>Keep it dry.</div>`,
    "> [!WARNING]\n> Keep it dry.",
  ],
  [
    "an emoji for an icon",
    `<div class="nextra-callout nx-flex"><div class="nx-text-xl">💡</div><div class="nx-w-full">Keep it dry.</div></div>`,
    "> [!NOTE]\n> Keep it dry.",
  ],
])("callouts: %s", (_build, html, expected) => {
  expect(markdownOf(html)).toBe(expected);
});

const TASKS = "- [x] Close the valve\n- [ ] Drain the housing";

test.each([
  [
    "fields that cannot be ticked",
    `<ul><li><input type="checkbox" disabled checked> Close the valve</li><li><input type="checkbox" disabled> Drain the housing</li></ul>`,
    TASKS,
  ],
  [
    "fields in labels, in a list of tasks",
    `<ul class="task-list"><li><label><input type="checkbox" checked>Close the valve</label></li><li><label><input type="checkbox">Drain the housing</label></li></ul>`,
    TASKS,
  ],
  [
    "boxes with a role",
    `<ul><li><div><button role="checkbox" aria-checked="true"></button></div><p>Close the valve</p></li><li><div><button role="checkbox" aria-checked="false"></button></div><p>Drain the housing</p></li></ul>`,
    TASKS,
  ],
  [
    "Asciidoctor's characters",
    `<ul class="checklist"><li><p>&#10003; Close the valve</p></li><li><p>&#10063; Drain the housing</p></li></ul>`,
    TASKS,
  ],
  [
    "Confluence's classes",
    `<ul class="inline-task-list"><li class="checked"><span>Close the valve</span></li><li><span>Drain the housing</span></li></ul>`,
    TASKS,
  ],
  [
    "a list without boxes has none",
    "<ul><li>Close the valve</li><li>Drain the housing</li></ul>",
    "- Close the valve\n- Drain the housing",
  ],
])("task lists: %s", (_build, html, expected) => {
  expect(markdownOf(html)).toBe(expected);
});

const PANELS = "**Linux**\n\nUse the package manager of your system.\n\n**macOS**\n\nUse brew, and wait for it.";

test.each([
  [
    "labels for radio buttons, in MkDocs",
    `<div class="tabbed-set"><input type="radio" id="a"><input type="radio" id="b"><div class="tabbed-labels"><label for="a">Linux</label><label for="b">macOS</label></div><div class="tabbed-content"><div class="tabbed-block"><p>Use the package manager of your system.</p></div><div class="tabbed-block"><p>Use brew, and wait for it.</p></div></div></div>`,
    PANELS,
  ],
  [
    "a list of tabs, in Docusaurus",
    `<div class="tabs-container"><ul role="tablist" class="tabs"><li role="tab">Linux</li><li role="tab">macOS</li></ul><div><div role="tabpanel"><p>Use the package manager of your system.</p></div><div role="tabpanel"><p>Use brew, and wait for it.</p></div></div></div>`,
    PANELS,
  ],
  [
    "a list without roles, in Antora",
    `<div class="tabs is-sync"><div class="ulist tablist"><ul><li class="tab"><p>Linux</p></li><li class="tab"><p>macOS</p></li></ul></div><div class="content"><div class="tabpanel"><p>Use the package manager of your system.</p></div><div class="tabpanel"><p>Use brew, and wait for it.</p></div></div></div>`,
    PANELS,
  ],
  [
    "groups of code, in VitePress",
    `<div class="vp-code-group"><div class="tabs"><input type="radio" name="g" id="t1"><label for="t1">a.js</label><input type="radio" name="g" id="t2"><label for="t2">a.ts</label></div><div class="blocks"><div class="language-js"><pre><code>one()</code></pre></div><div class="language-ts"><pre><code>two()</code></pre></div></div></div>`,
    "**a.js**\n\n```js\none()\n```\n\n**a.ts**\n\n```ts\ntwo()\n```",
  ],
])("tabs: %s", (_build, html, expected) => {
  expect(markdownOf(html)).toBe(expected);
});
