import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { makeElement, makeText, setChildren, walkElements } from "../../dom/light-tree.ts";
import { isLeaf } from "../leaf-blocks.ts";
import type { PageBuild } from "./page-build.ts";

const LINE = /(?:^|\s)(?:(?:verse|poem|poetry|stanza)[-_]+)?(?:line|verse|vers|verso|zeile)(?=$|\s)/i;
/** Of docutils: its lines have class `line`, and indented ones are in a block of their own within it. */
const LINE_BLOCK = /(?:^|\s)line-block(?=$|\s)/;
/** Preformatted verse: WordPress, Substack, and Asciidoctor's box around it. */
const VERSE = /(?:^|[\s_-])(?:verse|poem|poetry|verseblock)(?=$|[\s_-])/i;
/** Levels of indented lines; deeper ones are indented no further. */
const MAX_LEVELS = 4;
const INDENT = "\u00a0\u00a0";

/** The lines of a poem are often separate boxes, or preformatted as code is; together they are one stanza. */
export const verseLines: PageBuild = {
  maySettle: (names) => names.hasLabel(LINE) || (names.elements.has("pre") && names.hasLabel(VERSE)),
  settle(page: Document): void {
    walkElements(page, (element) => {
      if (element.name === "pre" && isPreformattedVerse(element)) makeStanza(element);
      if (element.name === "pre" || element.name === "code" || element.name === "table") return false;
      const lines = linesOf(element);
      if (lines === null) return true;
      setChildren(
        element,
        lines.flatMap((line, index) => (index === 0 ? line : [lineBreak(), ...line])),
      );
      return false;
    });
  },
};

/** The content of each line; `null` for a box of anything else. */
function linesOf(stanza: Element, level = 0): ChildNode[][] | null {
  const lines: ChildNode[][] = [];
  for (const child of stanza.children) {
    if (isText(child) && child.data.trim() === "") continue;
    const inner = isTag(child) && LINE_BLOCK.test(child.attribs.class ?? "") ? linesOf(child, level + 1) : null;
    if (inner !== null) lines.push(...inner);
    else if (isVerse(child)) lines.push(indented(child.children, level));
    else return null;
  }
  return lines.length >= 2 || (level > 0 && lines.length > 0) ? lines : null;
}

function indented(line: readonly ChildNode[], level: number): ChildNode[] {
  return level === 0 ? [...line] : [makeText(INDENT.repeat(Math.min(level, MAX_LEVELS))), ...line];
}

function isVerse(node: ChildNode): node is Element {
  if (!isTag(node) || !/^(?:div|span|p)$/.test(node.name)) return false;
  return LINE.test(node.attribs.class ?? "") && isLeaf(node);
}

function isPreformattedVerse({ attribs, parent }: Element): boolean {
  const around = parent !== null && isTag(parent) ? (parent.attribs.class ?? "") : "";
  return VERSE.test(attribs.class ?? "") || VERSE.test(around);
}

/** A paragraph with line breaks, and with the indentation of its lines. */
function makeStanza(pre: Element): void {
  pre.name = "p";
  breakLines(pre);
  const first = pre.children.findIndex((child) => !isBreak(child));
  setChildren(
    pre,
    first < 0 ? [] : pre.children.slice(first, pre.children.findLastIndex((child) => !isBreak(child)) + 1),
  );
}

function breakLines(parent: ParentNode): void {
  const children: ChildNode[] = [];
  for (const child of parent.children) {
    // Substack's label for its editor.
    if (isTag(child) && child.name === "label") continue;
    if (isTag(child)) breakLines(child);
    if (isText(child)) children.push(...linesOfText(child.data, children.length === 0));
    else children.push(child);
  }
  setChildren(parent, children);
}

function linesOfText(data: string, isStart: boolean): ChildNode[] {
  return data.split("\n").flatMap((line, index, lines) => {
    const shown = index < lines.length - 1 ? line.trimEnd() : line;
    const text = index > 0 || isStart ? shown.replace(/^[ \t]+/, (spaces) => "\u00a0".repeat(spaces.length)) : shown;
    return [...(index === 0 ? [] : [lineBreak()]), ...(text === "" ? [] : [makeText(text)])];
  });
}

function isBreak(node: ChildNode): boolean {
  return isTag(node) && node.name === "br";
}

function lineBreak(): Element {
  return makeElement("br", {}, []);
}
