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
};

const LIST_MARK = /^\s*(?:[-–—•*▪‣◦·]|\d{1,2}[.)])\s+/;

/**
 * Cleans a text that another tool extracted: a line is a paragraph, and a line with a list's mark
 * is an item. What stays keeps its words, marks and empty lines.
 *
 * @returns the text, and what was cut from it. Cleaning it again changes nothing more.
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
  for (const [element, index] of lineOf) if (stands(element, root)) kept.add(index);
  return { text: joinLines(lines, kept), removals };
}

function stands(element: Element, root: Element): boolean {
  return element.parent === root || element.parent?.parent === root;
}

/** The kept lines, with the empty lines that stood between them, and not two gaps where one block was cut. */
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
