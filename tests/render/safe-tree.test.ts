import render from "dom-serializer";
import { getElementsByTagName } from "domutils";
import { expect, test } from "vitest";
import { makeElement, makeText } from "../../src/dom/light-tree.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { makeSafeTree } from "../../src/render/safe-tree.ts";

test("a cell without a table becomes a div", () => {
  const cell = makeElement("td", {}, [makeElement("p", {}, [makeText("The ferry runs again.")])]);
  const tree = makeSafeTree(makeElement("div", {}, [cell]), "https://news.test/");
  expect(render(tree.children)).toBe("<div><p>The ferry runs again.</p></div>");
});

test("a table retains its structure", () => {
  const cell = makeElement("td", {}, [makeText("ice")]);
  const table = makeElement("table", {}, [makeElement("tbody", {}, [makeElement("tr", {}, [cell])])]);
  const tree = makeSafeTree(makeElement("div", {}, [table]), "https://news.test/");
  expect(render(tree.children)).toBe("<table><tbody><tr><td>ice</td></tr></tbody></table>");
});

const paragraph = (text: string) => makeElement("p", {}, [makeText(text)]);
const rule = () => makeElement("hr", {}, []);

test("rules at either end are removed, however nested; a rule between two parts stays", () => {
  const start = makeElement("div", {}, [makeText(" "), rule(), paragraph("One.")]);
  const tree = makeSafeTree(
    makeElement("div", {}, [rule(), start, rule(), paragraph("Two."), rule()]),
    "https://news.test/",
  );
  expect(render(tree.children)).toBe("<div> <p>One.</p></div><hr><p>Two.</p>");
});

test("an image whose source is script data is removed", () => {
  const lazy = makeElement("img", { src: `{"default": {"src": "//img.test/a.jpg"}}` }, []);
  const tree = makeSafeTree(makeElement("div", {}, [lazy, paragraph("One.")]), "https://news.test/");
  expect(render(tree.children)).toBe("<p>One.</p>");
});

test.each([
  ["breaks at the edge of a block are removed", "<p><br>ice<br></p>", "<p>ice</p>"],
  ["breaks between blocks are removed", "<p>ice</p><br><br><p>salt</p>", "<p>ice</p><p>salt</p>"],
  ["breaks between lines stay", "<p>ice<br>salt</p>", "<p>ice<br>salt</p>"],
  ["two breaks stay", "<div>ice<br><br>salt</div>", "<div>ice<br><br>salt</div>"],
  ["emptied elements are removed", "<p>ice<em><b></b></em></p><ul><li></li></ul>", "<p>ice</p>"],
  ["a rule that separates nothing is removed", "<hr><p>ice</p><hr><p>salt</p><hr>", "<p>ice</p><hr><p>salt</p>"],
  ["code retains its breaks", "<pre>ice<br></pre>", "<pre>ice<br></pre>"],
])("%s", (_why, html, expected) => {
  const body = getElementsByTagName("body", parsePage(html))[0];
  expect(render(makeSafeTree(body ?? parsePage(""), "https://news.test/").children)).toBe(expected);
});
