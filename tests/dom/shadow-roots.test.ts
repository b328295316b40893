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
    "what a component's shadow root holds stands in the component",
    `<x-story><template shadowrootmode="open"><p>a</p></template></x-story>`,
    "<div><p>a</p></div>",
  ],
  [
    "children stand in the slots for them, and what has no slot is not seen",
    `<x-a><template shadowrootmode="closed"><h2><slot name="t">none</slot></h2></template><b slot="t">title</b><i>lost</i></x-a>`,
    `<div><h2><b slot="t">title</b></h2></div>`,
  ],
  [
    "a slot that nothing asks for shows its own children",
    `<x-a><template shadowrootmode="open"><slot name="t"><b>own</b></slot><slot></slot></template><i>rest</i></x-a>`,
    `<x-a><slot name="t"><b>own</b></slot><i>rest</i></x-a>`,
  ],
  [
    "a component in a shadow root is shown as well",
    `<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><p><slot></slot></p></template><slot></slot></x-b></template>word</x-a>`,
    "<div><div><p>word</p></div></div>",
  ],
  [
    "a template that scripts clone stays one",
    `<p>a</p><template id="t"><p>b</p></template>`,
    `<p>a</p><template id="t"><p>b</p></template>`,
  ],
])("%s", (_why, html, expected) => {
  expect(body(html)).toBe(expected);
});
