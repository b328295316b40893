import render from "dom-serializer";
import type { Element } from "domhandler";
import { getElementsByTagName } from "domutils";
import { expect, test } from "vitest";
import { Cutter } from "../../src/clean/cut.ts";
import { parsePage } from "../../src/dom/parse-page.ts";

/** Cuts each `<b>`: as a whole, or the nodes in it where they are several. */
function withoutBold(html: string): string {
  const [body] = getElementsByTagName("body", parsePage(`<!doctype html><body>${html}`)) as [Element];
  const cutter = new Cutter();
  for (const bold of getElementsByTagName("b", body)) cutter.cut(bold.children.length > 1 ? bold.children : [bold]);
  cutter.finish();
  return render(body.children);
}

test.each([
  ["what stands beside a cut stays", "<p>one <b>x</b> two</p>", "<p>one  two</p>"],
  ["an emptied box goes as well", "<div><p><b>x</b></p></div><p>two</p>", "<p>two</p>"],
  [
    "blanks, breaks and empty elements are no content",
    "<div> <br><i> </i><b>x</b><i></i></div><p>two</p>",
    "<p>two</p>",
  ],
  ["two cuts in one box empty it together", "<div><p><b>x</b></p><p><b>y</b></p></div><p>two</p>", "<p>two</p>"],
  ["a box with a picture stays", "<div><b>x</b><img></div>", "<div><img></div>"],
  [
    "a cell stays, because the column does",
    "<table><tr><td><b>x</b></td><td>two</td></tr></table>",
    "<table><tbody><tr><td></td><td>two</td></tr></tbody></table>",
  ],
  ["a box of several nodes goes with them", "<div><b>x<i>y</i></b></div><p>two</p>", "<p>two</p>"],
])("%s", (_why, html, expected) => {
  expect(withoutBold(html)).toBe(expected);
});

test("the break that ends a line goes with the line", () => {
  const [body] = getElementsByTagName("body", parsePage("<!doctype html><body><p>x<br>two<br>three</p>")) as [Element];
  const [line] = (body.children[0] as Element).children;
  const cutter = new Cutter();
  cutter.cut(line === undefined ? [] : [line]);
  cutter.finish();
  expect(render(body.children)).toBe("<p>two<br>three</p>");
});
