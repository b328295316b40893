import { type Element, isTag } from "domhandler";
import { expect, test } from "vitest";
import { buildTree, rebuildChildren, renameElement } from "../../src/dom/build-tree.ts";
import { copyToLight } from "../../src/dom/light-copy.ts";
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

test("a renamed element retains its position, attributes and children", () => {
  const element = buildTree(lightDiv(HTML), EVERYTHING, sharedWindow().document);
  renameElement(element, "section");
  expect(element.tagName).toBe("SECTION");
  expect(element.outerHTML).toBe(HTML.replace("<div", "<section").replace("</div>", "</section>"));
});

test("children are converted back unchanged", () => {
  const light = lightDiv(HTML);
  const element = buildTree(light, EVERYTHING, sharedWindow().document);
  for (const child of [...element.children]) child.remove();
  rebuildChildren(element, light, EVERYTHING);
  expect(element.outerHTML).toBe(HTML);
});

test("a converted node refers to its original node in the page", () => {
  const light = lightDiv(HTML);
  const element = buildTree(light, EVERYTHING, sharedWindow().document);
  const { root, sources } = copyToLight(element);
  expect(sources.get(root)).toBe(light);
  expect(sources.size).toBe(16);
});
