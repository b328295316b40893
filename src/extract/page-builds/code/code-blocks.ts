import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { makeElement, makeText, rewriteElements, textOf, walkElements } from "../../../dom/light-tree.ts";
import { isHidden } from "../../../dom/visibility.ts";
import type { PageBuild } from "../page-build.ts";
import { languageOf } from "./code-language.ts";
import { codeText, isGutter } from "./code-text.ts";

/** "JavaScript", "Copy code". */
const MAX_TOOL_CHARS = 40;
const TOOL =
  /(?:^|[\s_-])(?:copy|clipboard|toolbar|btn|button|lang(?:uage)?|tools?|actions?|line-?numbers?)(?=$|[\s_-])/i;
const HIGHLIGHTED =
  /(?:^|[\s_-])(?:highlight\w*|hljs|rouge|codehilite|code|sourceCode|prettyprint|prism|shiki|syntaxhighlighter|crayon|lntable|linenotable|chroma|blob)(?=$|[\s_-])/i;
const EDITOR = /(?:^|\s)(?:cm-content|CodeMirror-code|view-lines|ace_text-layer)(?=$|\s)/;
/** Siblings of a code block to check: a box with more contains more than its code. */
const MAX_SIBLINGS = 60;

/**
 * Turns code blocks into `<pre><code>` with one text, their lines unchanged and their language. Handles tables with
 * line numbers, lines made of boxes, coloured tokens, and boxes with a toolbar, whose class names would count against
 * the code.
 */
export const codeBlocks: PageBuild = {
  maySettle: (names) =>
    names.elements.has("pre") ||
    names.elements.has("code") ||
    names.hasLabel(EDITOR) ||
    (names.elements.has("table") && names.hasLabel(HIGHLIGHTED)),
  settle(page: Document): void {
    rewriteElements(page, (element) => {
      const block = blockOf(element);
      return block === null ? null : [block];
    });
  },
};

function blockOf(element: Element): Element | null {
  if (isHidden(element)) return element;
  if (isCode(element)) return plainBlock(element);
  if (element.name !== "div" && element.name !== "figure" && element.name !== "section") return null;
  const code = onlyCodeIn(element);
  if (code === null) return null;
  const block = plainBlock(code);
  // A plain `<pre>` may contain anything; keep its box, which may say what.
  return block === code ? null : block;
}

function isCode(element: Element): boolean {
  return isBuiltAsCode(element) && !isByline(element) && !holdsByline(element);
}

function isBuiltAsCode(element: Element): boolean {
  if (element.name === "pre") return true;
  if (element.name === "table") return isCodeTable(element);
  if (element.name === "code") return isBlockOfCode(element);
  return element.name === "div" && EDITOR.test(element.attribs.class ?? "");
}

/** Code in lines, not a word in a sentence. */
function isBlockOfCode({ children, attribs }: Element): boolean {
  if (!/(?:^|\s)(?:hljs|lang(?:uage)?-\w)/.test(attribs.class ?? "")) return false;
  return children.some((child) => isTag(child) && (child.name === "br" || child.name === "div"));
}

/** Whether the table has one line per row, or all lines in one cell, with line numbers beside them. */
function isCodeTable(table: Element): boolean {
  let rows = 0;
  let isNumbered = true;
  let holdsCode = HIGHLIGHTED.test(table.attribs.class ?? "");
  walkElements(table, (element) => {
    if (element.name === "pre" || element.name === "code") holdsCode = true;
    if (element.name !== "tr") return isNumbered && element.name !== "table";
    const cells = element.children.filter(isTag);
    const code = cells.filter((cell) => !isGutter(cell) && !isNumbers(cell));
    rows++;
    if (code.length > 1 || (code.length === cells.length && cells.length > 0)) isNumbered = false;
    holdsCode ||= code.some((cell) => HIGHLIGHTED.test(cell.attribs.class ?? ""));
    return true;
  });
  return rows > 0 && isNumbered && holdsCode;
}

/** A cell of numbers, one per line, whatever its class. */
function isNumbers(cell: Element): boolean {
  return /^\s*\d[\s\d]*$/.test(textOf(cell));
}

/** The code in a box that otherwise contains only a copy button or the name of the language. */
function onlyCodeIn(box: Element): Element | null {
  let code: Element | null = null;
  let left = MAX_SIBLINGS;
  const visit = (parent: ParentNode): boolean => {
    for (const child of parent.children) {
      if (--left < 0) return false;
      if (isText(child) && child.data.trim() !== "") return false;
      if (!isTag(child) || isTool(child)) continue;
      // The other tabs have code too.
      if (child.attribs.role === "tabpanel") return false;
      if (isHidden(child)) continue;
      if (isCode(child)) {
        if (code !== null) return false;
        code = child;
      } else if (child.name === "img" || child.name === "figcaption" || !visit(child)) return false;
    }
    return true;
  };
  return visit(box) ? code : null;
}

function isTool(element: Element): boolean {
  if (element.name === "button" || element.name === "textarea") return true;
  if (element.name === "pre" || !TOOL.test(element.attribs.class ?? "")) return false;
  return textOf(element).trim().length <= MAX_TOOL_CHARS;
}

function plainBlock(block: Element): Element {
  const language = languageOf(block);
  const isPlain = block.name === "pre" && language === null && !isMarkedUp(block);
  if (isPlain) return block;
  const text = codeText(block.name === "table" ? cellsWithCode(block) : block);
  const attribs: Record<string, string> = language === null ? {} : { class: `language-${language}` };
  return makeElement("pre", {}, [makeElement("code", attribs, [makeText(text)])]);
}

/** Whether the text is code for a highlighter; other preformatted text keeps its links and formatting. */
function isMarkedUp(block: Element): boolean {
  const names = new Set(block.children.filter(isTag).map(({ name }) => name));
  if (names.has("code") || names.has("samp") || names.has("ol") || names.has("table")) return true;
  return (names.has("span") || names.has("div") || names.has("br")) && !holdsLink(block);
}

/** Some pages use `<pre>` for their text, or for the byline. */
function isByline({ attribs }: Element): boolean {
  return BYLINE.test(attribs.class ?? "") || attribs.rel === "author";
}

const BYLINE = /by-?line|auth?or|auteur|writer|reporter|journalist|redakteur/i;

function holdsByline(parent: ParentNode): boolean {
  return parent.children.some((child) => isTag(child) && (isByline(child) || holdsByline(child)));
}

function holdsLink(parent: ParentNode): boolean {
  return parent.children.some((child) => isTag(child) && (child.name === "a" || holdsLink(child)));
}

/** The code cells of a table, without line numbers, in one box. */
function cellsWithCode(table: Element): ParentNode {
  const lines: ChildNode[] = [];
  walkElements(table, (element) => {
    if (element.name !== "tr") return true;
    const cells = element.children.filter(isTag);
    const cell = cells.find((one) => !isGutter(one) && !isNumbers(one)) ?? cells.at(-1);
    if (cell !== undefined) lines.push(makeElement("div", {}, [...cell.children]));
    return false;
  });
  return makeElement("div", {}, lines);
}
