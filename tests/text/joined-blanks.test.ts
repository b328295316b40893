import { expect, test } from "vitest";
import { textOf } from "../../src/dom/light-tree.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { JoinedBlanks } from "../../src/text/joined-blanks.ts";

function cutAll(...texts: readonly string[]): string[] {
  const blanks = new JoinedBlanks();
  return texts.map((text) => blanks.cut(text));
}

const TEN = " ".repeat(10);
const HUNDRED = " ".repeat(100);

test.each([
  ["short runs stay", ["a", TEN, TEN, "b"], ["a", TEN, TEN, "b"]],
  ["a run across several texts is limited", [`a${HUNDRED}`, TEN, HUNDRED, "b"], [`a${HUNDRED}`, "", "", "b"]],
  ["the remaining limit is used", ["a", " ".repeat(95), TEN, "b"], ["a", " ".repeat(95), " ".repeat(5), "b"]],
  ["words stay separated", [HUNDRED, `${TEN}b`], [HUNDRED, " b"]],
  ["words end a run", [HUNDRED, "b", HUNDRED], [HUNDRED, "b", HUNDRED]],
  ["no-break spaces count", ["\u00a0".repeat(100), "\u00a0"], ["\u00a0".repeat(100), ""]],
])("%s", (_why, texts, expected) => {
  expect(cutAll(...texts)).toEqual(expected);
});

test.each([
  ["elements", `<b>${HUNDRED}</b>`],
  ["comments", `${HUNDRED}<!-- -->`],
])("white space interrupted by %s is limited in the text of the parent", (_what, part) => {
  expect(textOf(parsePage(`<p>a${part.repeat(50)}b</p>`)).length).toBeLessThan(110);
});

test("the first line of code retains its indentation", () => {
  expect(textOf(parsePage(`<div><p>a</p>${HUNDRED}</div>${HUNDRED}<pre>    indented</pre>`))).toContain("    indented");
});
