import render from "dom-serializer";
import { expect, test } from "vitest";
import { readBlocks } from "../../../src/clean/blocks.ts";
import { parsePage } from "../../../src/dom/parse-page.ts";
import { selectBlocks } from "../../../src/extract/judge/select-blocks.ts";

/** The blocks of the page that do not start with “Out”, as HTML. */
function chosen(body: string): string {
  const page = parsePage(`<html><body>${body}</body></html>`);
  const blocks = readBlocks(page).filter(({ text }) => !text.startsWith("Out"));
  return render(selectBlocks(page, blocks).root.children);
}

test.each([
  [
    "sections retain their boxes",
    "<div><section><h2>One</h2><p>a</p></section><section><p>b</p></section></div>",
    "<section><h2>One</h2><p>a</p></section><section><p>b</p></section>",
  ],
  [
    "boxes without selected blocks are removed",
    "<main><div><p>a</p></div><div><p>Out 1</p></div><div><p>b</p></div></main>",
    "<div><p>a</p></div><div><p>b</p></div>",
  ],
  [
    "items stay in their list",
    "<main><ul><li>a</li><li>Out 1</li><li>b</li></ul><p>c</p></main>",
    "<ul><li>a</li><li>b</li></ul><p>c</p>",
  ],
  [
    "images between selected blocks stay, without an unselected caption",
    "<main><p>a</p><figure><img src='/i.png'><figcaption>Out 1</figcaption></figure><p>b</p></main>",
    '<p>a</p><img src="/i.png"><p>b</p>',
  ],
  [
    "captions of selected tables stay, without being selected",
    "<main><p>a</p><figure><table><caption>Out 1</caption><tr><td>b</td></tr></table><figcaption>Out 2</figcaption></figure><p>c</p></main>",
    "<p>a</p><figure><table><caption>Out 1</caption><tbody><tr><td>b</td></tr></tbody></table><figcaption>Out 2</figcaption></figure><p>c</p>",
  ],
  [
    "images around the selected blocks are removed",
    "<main><img src='/logo.png'><p>a</p><p>b</p><img src='/end.png'></main>",
    "<p>a</p><p>b</p>",
  ],
  ["a line between two breaks is removed alone", "<main><div>a<br>Out 1<br>b</div></main>", "a<br><br>b"],
])("%s", (_why, body, expected) => {
  expect(chosen(body)).toBe(expected);
});
