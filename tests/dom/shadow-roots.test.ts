import serialise from "dom-serializer";
import { isTag } from "domhandler";
import { expect, test } from "vitest";
import { walkElements } from "../../src/dom/light-tree.ts";
import { parsePage } from "../../src/dom/parse-page.ts";

function body(html: string): string {
  let found = "";
  walkElements(parsePage(html), (element) => {
    if (element.name === "body")
      found = serialise(element.children.filter((node) => isTag(node) || node.type === "text"));
    return true;
  });
  return found;
}

test.each([
  [
    "the content of a shadow root replaces that of its component",
    `<x-story><template shadowrootmode="open"><p>a</p></template></x-story>`,
    "<div><p>a</p></div>",
  ],
  [
    "children fill their slots, and those without a slot are dropped",
    `<x-a><template shadowrootmode="closed"><h2><slot name="t">none</slot></h2></template><b slot="t">title</b><i>lost</i></x-a>`,
    `<div><h2><b slot="t">title</b></h2></div>`,
  ],
  [
    "an unfilled slot shows its own children",
    `<x-a><template shadowrootmode="open"><slot name="t"><b>own</b></slot><slot></slot></template><i>rest</i></x-a>`,
    `<x-a><slot name="t"><b>own</b></slot><i>rest</i></x-a>`,
  ],
  [
    "components in a shadow root are expanded too",
    `<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><p><slot></slot></p></template><slot></slot></x-b></template>word</x-a>`,
    "<div><div><p>word</p></div></div>",
  ],
  [
    "a template for scripts stays a template",
    `<p>a</p><template id="t"><p>b</p></template>`,
    `<p>a</p><template id="t"><p>b</p></template>`,
  ],
])("%s", (_why, html, expected) => {
  expect(body(html)).toBe(expected);
});
