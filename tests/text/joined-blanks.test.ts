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
  ["a run over several texts ends at its bound", [`a${HUNDRED}`, TEN, HUNDRED, "b"], [`a${HUNDRED}`, "", "", "b"]],
  ["the rest of the bound is used", ["a", " ".repeat(95), TEN, "b"], ["a", " ".repeat(95), " ".repeat(5), "b"]],
  ["words stay parted", [HUNDRED, `${TEN}b`], [HUNDRED, " b"]],
  ["words end a run", [HUNDRED, "b", HUNDRED], [HUNDRED, "b", HUNDRED]],
  ["hard spaces count", ["\u00a0".repeat(100), "\u00a0"], ["\u00a0".repeat(100), ""]],
])("%s", (_why, texts, expected) => {
  expect(cutAll(...texts)).toEqual(expected);
});

test.each([
  ["elements", `<b>${HUNDRED}</b>`],
  ["comments", `${HUNDRED}<!-- -->`],
])("white space that %s part is bounded in the text of what stands around them", (_what, part) => {
  expect(textOf(parsePage(`<p>a${part.repeat(50)}b</p>`)).length).toBeLessThan(110);
});

test("the first line of code keeps its indentation", () => {
  expect(textOf(parsePage(`<div><p>a</p>${HUNDRED}</div>${HUNDRED}<pre>    indented</pre>`))).toContain("    indented");
});
