import { type ChildNode, type Document, isTag, isText, type ParentNode, type Text } from "domhandler";
import { makeText, setChildren } from "../../../dom/light-tree.ts";
import type { PageBuild } from "../page-build.ts";
import { formulaNodes } from "./formula-element.ts";

/** Length limits in characters: anything longer is text between two dollar signs. */
const WRITTEN = new RegExp(
  [
    String.raw`\\\((?<inline>[\s\S]{1,1000}?)\\\)`,
    String.raw`\\\[(?<display>[\s\S]{1,2000}?)\\\]`,
    String.raw`\$\$(?<dollars>[^$]{1,2000})\$\$`,
    String.raw`(?<environment>\\begin\{(?<name>(?:equation|align|gather|eqnarray|multline)\*?)\}[\s\S]{1,3000}?\\end\{\k<name>\})`,
    String.raw`(?<![\\$\w])\$(?<dollar>[^\s$](?:[^$\n]{0,300}[^\s$\\])?)\$(?![\d$])`,
  ].join("|"),
  "g",
);
/** TeX syntax, or a single letter; text between two prices has neither. */
const LOOKS_LIKE_TEX = /[\\^_{]|^[a-z]$/i;
/** In the source: scripts that render formulas. */
const DRAWN_BY = /\/mathjax|MathJax|auto-render|MathInElement/;
const VERBATIM = /^(?:pre|code|script|style|textarea|template|head|svg|kbd|samp)$/;

/** Formulas written between delimiters, for MathJax or KaTeX to render in the browser. */
export const writtenTex: PageBuild = {
  maySettle: (names, html) => names.hasTexDelimiter && DRAWN_BY.test(html),
  settle(page: Document): void {
    settleIn(page);
  },
};

function settleIn(parent: ParentNode): void {
  const children: ChildNode[] = [];
  let changed = false;
  for (const child of parent.children) {
    if (isTag(child) && !VERBATIM.test(child.name) && child.attribs.class?.startsWith("math ") !== true)
      settleIn(child);
    const parts = isText(child) ? withFormulas(child) : null;
    changed ||= parts !== null;
    for (const part of parts ?? [child]) children.push(part);
  }
  if (changed) setChildren(parent, children);
}

function withFormulas(text: Text): ChildNode[] | null {
  if (!/[\\$]/.test(text.data)) return null;
  const parts: ChildNode[] = [];
  let end = 0;
  for (const match of text.data.matchAll(WRITTEN)) {
    const { inline, display, dollars, environment, dollar } = match.groups ?? {};
    if (dollar !== undefined && !LOOKS_LIKE_TEX.test(dollar)) continue;
    const tex = inline ?? display ?? dollars ?? environment ?? dollar ?? "";
    if (match.index > end) parts.push(makeText(text.data.slice(end, match.index)));
    for (const node of formulaNodes(tex, inline === undefined && dollar === undefined, text)) parts.push(node);
    end = match.index + match[0].length;
  }
  if (end === 0) return null;
  if (end < text.data.length) parts.push(makeText(text.data.slice(end)));
  return parts;
}
