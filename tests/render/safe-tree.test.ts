import render from "dom-serializer";
import { getElementsByTagName } from "domutils";
import { expect, test } from "vitest";
import { makeElement, makeText } from "../../src/dom/light-tree.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
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

const paragraph = (text: string) => makeElement("p", {}, [makeText(text)]);
const rule = () => makeElement("hr", {}, []);

test("lines at either end go, wherever they are nested; a line between two parts stays", () => {
  const start = makeElement("div", {}, [makeText(" "), rule(), paragraph("One.")]);
  const tree = makeSafeTree(
    makeElement("div", {}, [rule(), start, rule(), paragraph("Two."), rule()]),
    "https://news.test/",
  );
  expect(render(tree.children)).toBe("<div> <p>One.</p></div><hr><p>Two.</p>");
});

test("an image whose source is data for a script shows nothing", () => {
  const lazy = makeElement("img", { src: `{"default": {"src": "//img.test/a.jpg"}}` }, []);
  const tree = makeSafeTree(makeElement("div", {}, [lazy, paragraph("One.")]), "https://news.test/");
  expect(render(tree.children)).toBe("<p>One.</p>");
});

test.each([
  ["breaks at the edge of a block go", "<p><br>ice<br></p>", "<p>ice</p>"],
  ["breaks between blocks go", "<p>ice</p><br><br><p>salt</p>", "<p>ice</p><p>salt</p>"],
  ["breaks between lines stay", "<p>ice<br>salt</p>", "<p>ice<br>salt</p>"],
  ["two breaks are a paragraph's end", "<div>ice<br><br>salt</div>", "<div>ice<br><br>salt</div>"],
  ["what is left empty goes", "<p>ice<em><b></b></em></p><ul><li></li></ul>", "<p>ice</p>"],
  ["a rule that parts nothing goes", "<hr><p>ice</p><hr><p>salt</p><hr>", "<p>ice</p><hr><p>salt</p>"],
  ["code keeps its breaks", "<pre>ice<br></pre>", "<pre>ice<br></pre>"],
])("%s", (_why, html, expected) => {
  const body = getElementsByTagName("body", parsePage(html))[0];
  expect(render(makeSafeTree(body ?? parsePage(""), "https://news.test/").children)).toBe(expected);
});
