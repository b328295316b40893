import { type Element, isTag } from "domhandler";
import { expect, test } from "vitest";
import { copyToLight } from "../../src/dom/light-copy.ts";
import { collectElements, type LinkedElement, LinkedText, linkTree, readLinks } from "../../src/dom/linked-nodes.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { sharedWindow } from "../../src/dom/shared-window.ts";

const HTML =
  '<div class="a"><p id="first">One <b>two</b></p><ul><li>x</li><li><a href="/y">y</a></li></ul><p>z</p></div>';
const EVERYTHING = () => true;

function lightDiv(): Element {
  const [root] = parsePage(HTML).children.filter(isTag);
  const body = root?.children.filter(isTag)[1];
  return body?.children[0] as Element;
}

function jsdomDiv(): HTMLElement {
  const box = sharedWindow().document.createElement("div");
  box.innerHTML = HTML;
  return box.firstElementChild as HTMLElement;
}

/** A tree as a string, read by the properties that Readability reads. */
function shown(node: LinkedElement | LinkedText | Node): string {
  if (node.nodeType === 3) return JSON.stringify(node.textContent);
  const element = node as LinkedElement;
  const kids: string[] = [];
  for (let child = element.firstChild; child !== null; child = child.nextSibling) kids.push(shown(child));
  expect(element.childNodes.length).toBe(kids.length);
  return `${element.tagName}.${element.className}#${element.id}(${kids.join(" ")})`;
}

/** What Readability does with nodes; both DOMs must end up the same. */
const CHANGES: readonly (readonly [string, (root: LinkedElement) => void])[] = [
  ["nothing", () => {}],
  ["removes the first child", (root) => root.firstElementChild?.remove()],
  ["removes the last child", (root) => root.removeChild(root.lastChild as LinkedElement)],
  ["removes a child between others", (root) => root.children[1]?.remove()],
  ["moves a child to the end", (root) => root.appendChild(root.firstChild as LinkedElement)],
  ["moves a child into another", (root) => root.children[1]?.appendChild(root.firstChild as LinkedElement)],
  [
    "replaces an element by what it contains",
    (root) => root.replaceChild(root.getElementsByTagName("a")[0] as LinkedElement, root.children[1] as LinkedElement),
  ],
  [
    "replaces an element by its neighbour",
    (root) => root.replaceChild(root.children[2] as LinkedElement, root.children[1] as LinkedElement),
  ],
  [
    "empties an element",
    (root) => {
      while (root.firstChild !== null) root.firstChild.remove();
    },
  ],
];

test.each(CHANGES)("has the same tree as jsdom after it %s", (_what, change) => {
  const linked = linkTree(lightDiv(), EVERYTHING);
  const inJsdom = jsdomDiv();
  change(linked);
  change(inJsdom as unknown as LinkedElement);
  expect(shown(linked)).toBe(shown(inJsdom));
  expect(linked.textContent).toBe(inJsdom.textContent);
  expect(linked.children.length).toBe(inJsdom.children.length);
});

test("a tree excludes what its filter does not keep", () => {
  const linked = linkTree(lightDiv(), (element) => element.name !== "ul");
  expect(linked.children.map(({ tagName }) => tagName)).toEqual(["P", "P"]);
});

test("elements are collected in document order, and links with their texts", () => {
  const linked = linkTree(lightDiv(), EVERYTHING);
  expect(collectElements(linked, ["LI", "b"]).map(({ localName }) => localName)).toEqual(["b", "li", "li"]);
  expect(readLinks(linked)).toEqual({ text: "One twoxyz", links: [{ href: "/y", text: "y" }] });
});

test("a renamed element retains its attributes, and its children can be read again from the page", () => {
  const light = lightDiv();
  const linked = linkTree(light, EVERYTHING);
  linked.rename("section");
  linked.appendChild(new LinkedText("new", null));
  linked.relinkChildren(light, EVERYTHING);
  expect(shown(linked)).toBe(shown(jsdomDiv()).replace("DIV", "SECTION"));
});

test("a copy refers to the nodes of the page", () => {
  const light = lightDiv();
  const { root, sources } = copyToLight(linkTree(light, EVERYTHING));
  expect(sources.get(root)).toBe(light);
  expect(sources.size).toBe(13);
});
