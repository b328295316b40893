import { expect, test } from "vitest";
import { applyRules } from "../../src/clean/clean.ts";
import { cutPrompts } from "../../src/clean/rules/cut-prompts.ts";
import { parsePage } from "../../src/dom/parse-page.ts";
import { renderPlainText } from "../../src/render/plain-text.ts";
import { CONTEXT } from "./context.ts";

const PROSE =
  "<p>The bridge carries trams again, and the first of them crossed at six in the morning, with nobody on board but the driver and the mayor, who had not slept.</p>".repeat(
    4,
  );
const LIST = "<ul><li>The winch</li><li>The ramp</li></ul>";
const LINE = "<p><a href='/newsletter'><strong>Subscribe to our newsletter</strong></a></p>";

/** Whether the list stays, if the block classifier gives this likelihood to each line. */
function keepsList(likelihood: number | null, box: string): boolean {
  const document = parsePage(`<div>${PROSE}${box}${PROSE}</div>`);
  applyRules([cutPrompts], document, { ...CONTEXT, likelihoodOf: () => likelihood });
  return renderPlainText(document).includes("The winch");
}

test.each([
  ["after the prompt, if the classifier takes it for text", 0.9, LINE + LIST, true],
  ["after the prompt, if the classifier doubts it", 0.2, LINE + LIST, false],
  ["after the prompt, if there is no opinion", null, LINE + LIST, false],
  ["announced by the prompt", 0.9, `${LINE.replace("newsletter<", "newsletter:<")}${LIST}`, false],
  ["in the box of the prompt", 0.9, `<div>${LINE}${LIST}</div>`, false],
  ["after the box of the prompt", 0.9, `<div>${LINE}<p>Every morning.</p></div>${LIST}`, true],
])("a list %s", (_where, likelihood, box, stays) => {
  expect(keepsList(likelihood, box)).toBe(stays);
});
