import type { Element } from "domhandler";
import { getElementsByTagName } from "domutils";
import { expect, test } from "vitest";
import { namingTokens } from "../../src/clean/naming-tokens.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { isUnlikely } from "../../src/extract/readability/unlikely.ts";

function firstOf(name: string, html: string): Element {
  return getElementsByTagName(name, parsePage(html))[0] as Element;
}

test.each([
  ["a topic in another language", `<div class="artikel rubrik-werbung temat-reklama">x</div>`, ["artikel"]],
  ["a WordPress topic", `<div class="post tag-cookies category-read-next">x</div>`, ["post"]],
  ["an author", `<div class="post entry-author-mira-related">x</div>`, ["post"]],
  [
    "a name that describes a part of the page stays",
    `<div class="tag-list author-bio">x</div>`,
    ["tag-list", "author-bio"],
  ],
  ["an id derived from its heading", `<div id="social-cost"><h2>Social cost</h2><p>x</p></div>`, []],
  ["a numbered id derived from its heading", `<div id="footer-2"><h3>Footer</h3><p>x</p></div>`, []],
  ["an id unrelated to its heading", `<div id="share"><h2>The harbour</h2></div>`, ["share"]],
  ["a box with the heading of its id", `<div id="comments"><h2>Comments</h2></div>`, ["comments"]],
])("%s", (_why, html, tokens) => {
  expect(namingTokens(firstOf("div", html))).toEqual(tokens);
});

const SENTENCE =
  "The bridge carries trams again, and the first of them crossed at six in the morning without a speech.";

test.each([
  ["a paragraph of sentences is text, whatever its class", "p", `<p class="extra-time">${SENTENCE}</p>`, false],
  ["a label is not", "p", `<p class="social-label">Share</p>`, true],
  [
    "several paragraphs in a box next to a paragraph are text",
    "section",
    `<p>${SENTENCE}</p><section class="sidebar"><p>${SENTENCE}</p><p>${SENTENCE}</p></section>`,
    false,
  ],
  ["a box next to the text is not", "section", `<section class="sidebar"><p>${SENTENCE}</p></section>`, true],
])("%s", (_why, name, html, unlikely) => {
  expect(isUnlikely(firstOf(name, html))).toBe(unlikely);
});
