import type TurndownService from "turndown";
import { MATH_DISPLAY } from "./math-class.ts";

/**
 * Formulas between dollar signs:
 * https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
 */
export function formulas(turndown: TurndownService): void {
  turndown.addRule("formula", {
    filter: "span",
    replacement: (_content, node) => {
      const formula = withoutMarkup((node.textContent ?? "").replace(/\s+/g, " ").trim());
      return (node as HTMLElement).getAttribute("class") === MATH_DISPLAY ? `\n\n${formula}\n\n` : formula;
    },
  });
}

/** Viewers without formula support read TeX as Markdown: it must not create elements or links there. */
function withoutMarkup(tex: string): string {
  return tex
    .replace(/<\s*/g, "\\lt ")
    .replace(/\](?=[([:])/g, "]{}")
    .replace(/`/g, "'");
}
