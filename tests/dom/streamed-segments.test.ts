import { expect, test } from "vitest";
import { textOf, walkElements } from "../../src/dom/light-tree.ts";
import { parsePage } from "../../src/dom/parse-page.ts";

/** The visible text: outside scripts and hidden boxes. */
function shown(html: string): string {
  let text = "";
  walkElements(parsePage(`<body>${html}</body>`), (element) => {
    if (element.name === "script" || element.name === "template" || "hidden" in element.attribs) return false;
    if (element.name === "p") text += `${textOf(element)};`;
    return true;
  });
  return text;
}

test.each([
  [
    "a segment replaces its template",
    `<p>a</p><template id="P:1f"></template><p>c</p><div hidden id="S:1f"><p>b</p></div><script>$RS("S:1f","P:1f")</script>`,
    "a;b;c;",
  ],
  [
    "a boundary's content replaces its fallback",
    `<!--$?--><template id="B:a"></template><p>Loading</p><!--/$--><p>c</p><div hidden id="S:a"><p>b</p></div><script>$RC("B:a","S:a")</script>`,
    "b;c;",
  ],
  [
    "a nested boundary in the fallback ends before it",
    `<!--$?--><template id="B:0"></template><!--$--><p>inner</p><!--/$--><p>Loading</p><!--/$--><p>c</p><div hidden id="S:0"><p>b</p></div><script>$RC("B:0","S:0")</script>`,
    "b;c;",
  ],
  [
    "segments may contain placeholders for others, in any order",
    `<template id="B:0"></template><div hidden id="S:1"><p>b</p></div><script>$RS("S:1","P:1")</script><div hidden id="S:0"><p>a</p><template id="P:1"></template><p>c</p></div><script>$RR("B:0","S:0",[])</script>`,
    "a;b;c;",
  ],
  [
    "instructions for an external script are templates",
    `<template id="B:0"></template><div hidden id="S:0"><p>a</p></div><template data-rci="" data-bid="B:0" data-sid="S:0"></template>`,
    "a;",
  ],
  [
    "an unplaced segment is shown where it is",
    `<template id="B:0"></template><div hidden id="S:2b"><p>a</p></div>`,
    "a;",
  ],
  [
    "a boundary whose content never arrived shows its fallback",
    `<!--$?--><template id="B:0"></template><p>Loading</p><!--/$-->`,
    "Loading;",
  ],
  [
    "segments that contain each other are not shown",
    `<p>a</p><template id="B:9"></template><div hidden id="S:0"><p>b</p><template id="P:0"></template></div><script>$RS("S:0","P:0")</script>`,
    "a;",
  ],
])("%s", (_why, html, expected) => {
  expect(shown(html)).toBe(expected);
});

test("a long chain of nested segments is too complex, and does not overflow the stack", () => {
  let html = `<template id="P:0"></template>`;
  for (let at = 0; at < 5_000; at++) {
    const [own, next] = [at.toString(16), (at + 1).toString(16)];
    html += `<div hidden id="S:${own}"><template id="P:${next}"></template></div><script>$RS("S:${own}","P:${own}")</script>`;
  }
  expect(() => parsePage(html)).toThrow("nested elements");
});
