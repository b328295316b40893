import { Element, Text } from "domhandler";
import type { Removal } from "../article.ts";
import { appendNode, makeElement } from "../dom/light-tree.ts";
import { applyRules } from "./clean.ts";
import type { CleanContext } from "./clean-rule.ts";
import { rulesForText } from "./rules/index.ts";

export interface CleanedText {
  readonly text: string;
  readonly removals: readonly Removal[];
}

const NOTHING_KNOWN: CleanContext = {
  url: "",
  headline: null,
  mainHeading: null,
  authors: [],
  description: null,
  dates: [],
  language: null,
  isThread: false,
  isManual: false,
  likelihoodOf: () => null,
};

const LIST_MARK = /^\s*(?:[-–—•*▪‣◦·]|\d{1,2}[.)])\s+/;

/**
 * Cleans text that another tool extracted. Each line is a paragraph, or a list item if it starts with a list marker.
 * Kept lines keep their wording, markers and blank lines.
 *
 * @returns the text and its removals. Cleaning it again changes nothing.
 */
export function cleanText(text: string): CleanedText {
  const lines = text.split(/\r\n?|\n/);
  const root = new Element("div", {}, []);
  const lineOf = new Map<Element, number>();
  let list: Element | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const isItem = LIST_MARK.test(line);
    if (!isItem) list = null;
    if (isItem && list === null) {
      list = new Element("ul", {}, []);
      appendNode(root, list);
    }
    const element = makeElement(isItem ? "li" : "p", {}, [new Text(line.replace(LIST_MARK, "").trim())]);
    appendNode(list ?? root, element);
    lineOf.set(element, index);
  }
  const removals = applyRules(rulesForText, root, NOTHING_KNOWN);
  const kept = new Set<number>();
  for (const [element, index] of lineOf) if (isInTree(element, root)) kept.add(index);
  return { text: joinLines(lines, kept), removals };
}

function isInTree(element: Element, root: Element): boolean {
  return element.parent === root || element.parent?.parent === root;
}

/** The kept lines and the blank lines between them; where a block was removed, its two gaps become one. */
function joinLines(lines: readonly string[], kept: ReadonlySet<number>): string {
  let text = "";
  let gap = 0;
  let cut = false;
  for (const [index, line] of lines.entries()) {
    if (kept.has(index)) {
      const breaks = cut ? Math.min(gap, 2) : gap;
      text += (text === "" ? "" : "\n".repeat(Math.max(1, breaks))) + line;
      gap = 1;
      cut = false;
    } else if (line.trim() === "") gap++;
    else cut = true;
  }
  return text;
}
