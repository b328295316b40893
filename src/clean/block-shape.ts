import { Element } from "domhandler";
import type { Block } from "./blocks.ts";
import type { Cut } from "./clean-rule.ts";

export function isHeading(block: Block): boolean {
  return /^h[1-6]$/.test(block.tag);
}

/** A heading, or a paragraph in bold that stands for one. */
export function looksLikeHeading(block: Block): boolean {
  return isHeading(block) || (block.text.length <= 120 && block.bold >= block.text.length * 0.9);
}

/** How much of the line is link text, 0 to 1. */
export function linkedShare(block: Block): number {
  return Math.min(1, block.linked / block.text.length);
}

/** Whether a line ends as sentences do, in any script. */
export function endsSentence(text: string): boolean {
  return /[.!?…:;。！？：؟।]["'“”’»«」』）)\]\d]*$/.test(text);
}

/** Whether one of `names` stands around the line. */
export function isWithin(block: Block, names: ReadonlySet<string>): boolean {
  for (let at = block.parent; at instanceof Element; at = at.parent as Element) if (names.has(at.name)) return true;
  return false;
}

/** Text that is kept as it stands: what is quoted, tabled or set as code is no furniture. */
export const KEPT_AS_IT_STANDS: ReadonlySet<string> = new Set("blockquote table pre code dl math".split(" "));

/** A line that is a link, or a link behind a kicker in bold: “Town: <a>Ferry line to close</a>”. */
export function isLinkLine(block: Block): boolean {
  const { length } = block.text;
  return block.linked >= length * 0.9 || (block.linked >= length * 0.4 && block.linked + block.bold >= length * 0.9);
}

/** The list item that holds the line, or `null`. */
export function itemOf(block: Block): Element | null {
  for (let at = block.parent; at instanceof Element; at = at.parent as Element) {
    if (at.name === "li") return at;
    if (at.name === "ul" || at.name === "ol") return null;
  }
  return null;
}

/** What to cut so that these lines go. */
export function nodesOf(blocks: readonly Block[]): Cut[] {
  return blocks.map((block) => block.nodes);
}
