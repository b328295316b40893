import render from "dom-serializer";
import type { Element } from "domhandler";
import { getElementsByTagName } from "domutils";
import { expect, test } from "vitest";
import { Cutter } from "../../src/clean/cut.ts";
import { parsePage } from "../../src/dom/parse-page.ts";

/** Removes each `<b>`: as a whole, or its child nodes when it has several. */
function withoutBold(html: string): string {
  const [body] = getElementsByTagName("body", parsePage(`<!doctype html><body>${html}`)) as [Element];
  const cutter = new Cutter();
  for (const bold of getElementsByTagName("b", body)) cutter.cut(bold.children.length > 1 ? bold.children : [bold]);
  cutter.finish();
  return render(body.children);
}

test.each([
  ["text beside a removal stays", "<p>one <b>x</b> two</p>", "<p>one  two</p>"],
  ["an emptied box is removed too", "<div><p><b>x</b></p></div><p>two</p>", "<p>two</p>"],
  [
    "spaces, breaks and empty elements do not count as content",
    "<div> <br><i> </i><b>x</b><i></i></div><p>two</p>",
    "<p>two</p>",
  ],
  ["two removals can empty a box together", "<div><p><b>x</b></p><p><b>y</b></p></div><p>two</p>", "<p>two</p>"],
  ["a box with an image stays", "<div><b>x</b><img></div>", "<div><img></div>"],
  [
    "a cell stays, to preserve its column",
    "<table><tr><td><b>x</b></td><td>two</td></tr></table>",
    "<table><tbody><tr><td></td><td>two</td></tr></tbody></table>",
  ],
  ["a box is removed with all its nodes", "<div><b>x<i>y</i></b></div><p>two</p>", "<p>two</p>"],
])("%s", (_why, html, expected) => {
  expect(withoutBold(html)).toBe(expected);
});

test("a line is removed with its line break", () => {
  const [body] = getElementsByTagName("body", parsePage("<!doctype html><body><p>x<br>two<br>three</p>")) as [Element];
  const [line] = (body.children[0] as Element).children;
  const cutter = new Cutter();
  cutter.cut(line === undefined ? [] : [line]);
  cutter.finish();
  expect(render(body.children)).toBe("<p>two<br>three</p>");
});
