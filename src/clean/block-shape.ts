import { Element } from "domhandler";
import type { Block } from "./blocks.ts";
import type { Cut } from "./clean-rule.ts";

export function isHeading(block: Block): boolean {
  return /^h[1-6]$/.test(block.tag);
}

/** A heading, or a short bold paragraph used as one. */
export function looksLikeHeading(block: Block): boolean {
  return isHeading(block) || (block.text.length <= 120 && block.bold >= block.text.length * 0.9);
}

/** Share of the line that is link text, 0 to 1. */
export function linkedShare(block: Block): number {
  return Math.min(1, block.linked / block.text.length);
}

/** Whether a line ends with sentence punctuation, in any script. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;。！？：؟।]["'“”’»«」』）)\]\d]*$/.test(text);
}

/** Whether the line is inside an element with one of these tag names. */
export function isWithin(block: Block, names: ReadonlySet<string>): boolean {
  for (let at = block.parent; at instanceof Element; at = at.parent as Element) if (names.has(at.name)) return true;
  return false;
}

/** Rules leave these alone: quotations, tables, code and formulas are never boilerplate. */
export const VERBATIM_TAGS: ReadonlySet<string> = new Set("blockquote table pre code dl math".split(" "));

/** A line that is a link, or a link after a bold kicker: “Town: <a>Ferry line to close</a>”. */
export function isLinkLine(block: Block): boolean {
  const { length } = block.text;
  return block.linked >= length * 0.9 || (block.linked >= length * 0.4 && block.linked + block.bold >= length * 0.9);
}

/** The list item that contains the line, or `null`. */
export function itemOf(block: Block): Element | null {
  for (let at = block.parent; at instanceof Element; at = at.parent as Element) {
    if (at.name === "li") return at;
    if (at.name === "ul" || at.name === "ol") return null;
  }
  return null;
}

/** The nodes that remove these lines. */
export function nodesOf(blocks: readonly Block[]): Cut[] {
  return blocks.map((block) => block.nodes);
}
