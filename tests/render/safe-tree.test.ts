import render from "dom-serializer";
import { expect, test } from "vitest";
import { makeElement, makeText } from "../../src/dom/light-tree.ts";
import { makeSafeTree } from "../../src/render/safe-tree.ts";

test("a cell without its table is a box", () => {
  const cell = makeElement("td", {}, [makeElement("p", {}, [makeText("The ferry runs again.")])]);
  const tree = makeSafeTree(makeElement("div", {}, [cell]), "https://news.test/");
  expect(render(tree.children)).toBe("<div><p>The ferry runs again.</p></div>");
});

test("a table keeps its parts", () => {
  const cell = makeElement("td", {}, [makeText("ice")]);
  const table = makeElement("table", {}, [makeElement("tbody", {}, [makeElement("tr", {}, [cell])])]);
  const tree = makeSafeTree(makeElement("div", {}, [table]), "https://news.test/");
  expect(render(tree.children)).toBe("<table><tbody><tr><td>ice</td></tr></tbody></table>");
});
