import { expect, test } from "vitest";
import { applyRules } from "../../src/clean/clean.ts";
import type { CleanRule } from "../../src/clean/clean-rule.ts";
import { cutBylineLines } from "../../src/clean/rules/cut-byline-lines.ts";
import { cutContents } from "../../src/clean/rules/cut-contents.ts";
import { cutPrompts } from "../../src/clean/rules/cut-prompts.ts";
import { cutRepeatedTitle } from "../../src/clean/rules/cut-repeated-title.ts";
import { trimTheEnd } from "../../src/clean/rules/trim-the-end.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { renderPlainText } from "../../src/render/plain-text.ts";
import { CONTEXT } from "./context.ts";

const PROSE =
  "<p>The bridge carries trams again, and the first of them crossed at six in the morning, with nobody on board but the driver and the mayor, who had not slept.</p>".repeat(
    4,
  );
const CONTENTS = `<ul><li><a href="#a">The winch and the rope</a></li><li><a href="#b">The ramp of the ferry</a></li></ul>`;
const HEADINGS = `<h2 id="a">The winch and the rope</h2>${PROSE}<h2 id="b">The ramp of the ferry</h2>${PROSE}`;

/** Whether `line` stays, if the block classifier gives this likelihood to each line. */
function keeps(rule: CleanRule, html: string, line: string, likelihood: number): boolean {
  const document = parsePage(`<div>${html}</div>`);
  applyRules([rule], document, { ...CONTEXT, mainHeading: null, dates: [], likelihoodOf: () => likelihood });
  return renderPlainText(document).split(line).length > (rule === cutContents ? 2 : 1);
}

test.each([
  ["a table of contents", cutContents, CONTENTS + HEADINGS, "The ramp of the ferry", 0.8, true],
  ["a table of contents", cutContents, CONTENTS + HEADINGS, "The ramp of the ferry", 0.6, false],
  ["tags at the end", trimTheEnd, `${PROSE}<p>Tags: harbour, bridge</p>`, "Tags", 0.8, true],
  ["tags at the end", trimTheEnd, `${PROSE}<p>Tags: harbour, bridge</p>`, "Tags", 0.55, false],
  [
    "a heading that contains the title",
    cutRepeatedTitle,
    `<h2>Today: Harbour bridge reopens after nine months</h2>${PROSE}`,
    "Today",
    0.9,
    true,
  ],
  [
    "a heading that contains the title",
    cutRepeatedTitle,
    `<h2>Today: Harbour bridge reopens after nine months</h2>${PROSE}`,
    "Today",
    0.7,
    false,
  ],
  [
    "the title itself",
    cutRepeatedTitle,
    `<h2>Harbour bridge reopens after nine months</h2>${PROSE}`,
    "Harbour",
    0.9,
    false,
  ],
  ["a date in bold above a part", cutBylineLines, `<p><b>Update: June 9, 2026</b></p>${PROSE}`, "Update", 0.8, true],
  ["a date in bold above a part", cutBylineLines, `<p><b>Update: June 9, 2026</b></p>${PROSE}`, "Update", 0.4, false],
  ["a date above the text", cutBylineLines, `<p>June 9, 2026</p>${PROSE}`, "June", 0.8, false],
  ["the name of the author above the text", cutBylineLines, `<p>By Ada Obi</p>${PROSE}`, "Ada", 0.9, false],
  [
    "a request at the end",
    cutPrompts,
    `${PROSE}<p>Subscribe to the newsletter was all it said.</p>`,
    "all it",
    0.95,
    true,
  ],
  [
    "a request at the end",
    cutPrompts,
    `${PROSE}<p>Subscribe to the newsletter was all it said.</p>`,
    "all it",
    0.5,
    false,
  ],
] as const)("%s", (_what, rule, html, line, likelihood, stays) => {
  expect(keeps(rule, html, line, likelihood)).toBe(stays);
});
