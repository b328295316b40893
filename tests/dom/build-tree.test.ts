import { type Element, isTag } from "domhandler";
import { expect, test } from "vitest";
import { buildTree } from "../../src/dom/build-tree.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { sharedWindow } from "../../src/dom/shared-window.ts";

const EVERYTHING = { keepsElement: () => true, attributes: ["class", "href"] };
const HTML =
  '<div class="a"><p>One <b>two</b></p><ul><li>x</li><li><a href="/y">y</a></li></ul><table><tbody><tr><td>z</td></tr></tbody></table></div>';

function lightDiv(html: string): Element {
  const [root] = parsePage(html).children.filter(isTag);
  const body = root?.children.filter(isTag)[1];
  return body?.children[0] as Element;
}

test("builds the same tree as jsdom's parser", () => {
  const { document } = sharedWindow();
  const element = buildTree(lightDiv(HTML), EVERYTHING, document);
  expect(element.outerHTML).toBe(HTML);
  const parsed = document.createElement("div");
  parsed.innerHTML = HTML;
  expect(element.isEqualNode(parsed.firstElementChild)).toBe(true);
});

test("jsdom's methods work on the tree", () => {
  const { document } = sharedWindow();
  const element = buildTree(lightDiv(HTML), EVERYTHING, document);
  expect(element.querySelector("li a")?.getAttribute("href")).toBe("/y");
  expect([...element.children].map((child) => child.tagName)).toEqual(["P", "UL", "TABLE"]);
  expect(element.getElementsByTagName("li").length).toBe(2);
  expect(element.textContent).toBe("One twoxyz");
  const [paragraph, list] = [...element.children] as [Element & globalThis.Element, globalThis.Element];
  list.appendChild(paragraph);
  expect(list.lastChild).toBe(paragraph);
  expect(paragraph.parentNode).toBe(list);
  expect(element.firstElementChild).toBe(list);
  list.replaceChild(document.createElement("li"), paragraph);
  list.firstElementChild?.remove();
  expect(list.outerHTML).toBe('<ul><li><a href="/y">y</a></li><li></li></ul>');
  expect(() => element.appendChild(document)).toThrow();
});
