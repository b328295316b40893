import { type ChildNode, type Document, type Element, isTag } from "domhandler";
import { rewriteElements, textOf } from "../../../dom/light-tree.ts";
import type { PageNames } from "../../../dom/page-names.ts";
import { FORMULA_IMAGE, texOfImage } from "../../../metadata/images/formula-image.ts";
import type { PageBuild } from "../page-build.ts";
import { formulaNodes } from "./formula-element.ts";
import { localName, texOfMath } from "./math-ml.ts";

/** Wrappers that KaTeX, MathJax and Wikimedia render around an equivalent `<math>`. */
const DRAWN =
  /(?:^|\s)(?:katex(?:-display)?|mwe-math-element(?:-\w+)?|MathJax(?:_\w+)?|MJXc-display|mjx-chtml)(?=$|\s)/;
const DISPLAY = /(?:^|\s)(?:katex-display|MathJax_(?:SVG_)?Display|MJXc-display|mwe-math-element-block)(?=$|\s)/;
const DRAWN_BY_MATHJAX = /(?:^|\s)(?:MathJax|MJX|mjx)/;
const WRITTEN = /(?:^|\s)(?:math|arithmatex)(?=$|\s)/;
/** The number that Sphinx puts before a display formula. */
const NUMBER = /(?:^|\s)eqno(?=$|\s)/;
const DELIMITED = /^\\(?:\([\s\S]*\\\)|\[[\s\S]*\\\])$/;
const TEX_SCRIPT = /^(?:math|text)\/(?:tex|latex)\b/i;
const TEX_ELEMENTS: ReadonlySet<string> = new Set(["d-math", "tex-math", "math-tex"]);
const TEX_ATTRIBUTES = ["data-latex", "data-tex", "data-katex", "data-formula", "data-math-tex"];
/** Siblings after MathJax's rendering to search for its source. */
const MAX_SIBLINGS = 3;

/**
 * Replaces rendered formulas by the TeX that the page has for them: in an attribute, a script or MathML. The rendering
 * itself, glyph by glyph, is dropped.
 */
export const formulas: PageBuild = {
  maySettle: mayHoldFormulas,
  settle(page: Document): void {
    rewriteElements(page, (element) => {
      const formula = readFormula(element);
      return formula === null ? null : formulaNodes(formula.tex, formula.isDisplay, element);
    });
  },
};

function mayHoldFormulas(names: PageNames): boolean {
  for (const name of names.elements)
    if (TEX_ELEMENTS.has(name) || name === "math" || name.endsWith(":math") || name === "mjx-container") return true;
  for (const type of names.types) if (TEX_SCRIPT.test(type)) return true;
  if (names.hasAttribute(...TEX_ATTRIBUTES) || names.hasLabel(DRAWN) || names.hasLabel(WRITTEN)) return true;
  if (names.hasLabel(FORMULA_IMAGE.class)) return true;
  for (const url of names.imageUrls) if (FORMULA_IMAGE.url.test(url)) return true;
  return false;
}

interface Formula {
  /** Empty for a rendering whose formula is next to it. */
  readonly tex: string;
  readonly isDisplay: boolean;
}

function readFormula(element: Element): Formula | null {
  const { name, attribs } = element;
  if (name === "head" || name === "pre" || name === "code") return null;
  const drawn = attribs.class !== undefined && DRAWN.test(attribs.class);
  if (drawn || name === "mjx-container") return readDrawn(element);
  if (localName(element) === "math") return { tex: texOfMath(element), isDisplay: attribs.display === "block" };
  if (name === "script") {
    if (!TEX_SCRIPT.test(attribs.type ?? "")) return null;
    return { tex: textOf(element), isDisplay: /display/i.test(attribs.type ?? "") };
  }
  if (TEX_ELEMENTS.has(name)) return { tex: textOf(element), isDisplay: attribs.block !== undefined };
  if (name === "img") {
    const tex = texOfImage(element);
    return tex === null ? null : { tex, isDisplay: FORMULA_IMAGE.display.test(attribs.class ?? "") };
  }
  return readAttribute(element) ?? readWritten(element);
}

/** The element that pandoc and Sphinx write around TeX, for a script that a page may not have. */
function readWritten(element: Element): Formula | null {
  if (!WRITTEN.test(element.attribs.class ?? "")) return null;
  const parts = element.children.filter((child) => !isTag(child) || !NUMBER.test(child.attribs.class ?? ""));
  if (parts.some(isTag)) return null;
  const tex = parts.map(textOf).join("").trim();
  return DELIMITED.test(tex) ? { tex, isDisplay: tex.startsWith("\\[") } : null;
}

function readDrawn(element: Element): Formula | null {
  const { attribs, name } = element;
  // The script with the source follows its rendering.
  const source = DRAWN_BY_MATHJAX.test(attribs.class ?? "") ? sourceAfter(element) : null;
  if (source !== null && differsFromSource(element, source)) {
    source.attribs.type = "";
    return null;
  }
  if (source !== null) return { tex: "", isDisplay: false };
  const isDisplay = DISPLAY.test(attribs.class ?? "") || (name === "mjx-container" && attribs.display === "true");
  const math = findMath(element);
  if (math !== null) return { tex: texOfMath(math), isDisplay: isDisplay || math.attribs.display === "block" };
  const [image] = element.children.filter((child) => isTag(child) && child.name === "img") as Element[];
  return image === undefined ? null : readFormula(image);
}

function sourceAfter(element: Element): Element | null {
  let at: ChildNode | null = element.next;
  for (let step = 0; step < MAX_SIBLINGS && at !== null; at = at.next) {
    if (!isTag(at)) continue;
    if (at.name === "script") return TEX_SCRIPT.test(at.attribs.type ?? "") ? at : null;
    step++;
  }
  return null;
}

/** Whether a preview gives the formula in the author's own words or letters, meant to be read. */
function differsFromSource(preview: Element, source: Element): boolean {
  if (!preview.attribs.class?.includes("MathJax_Preview")) return false;
  const text = textOf(preview).trim();
  return text !== "" && !/[\\^_{]|^\[/.test(text) && text !== textOf(source).trim();
}

function findMath(parent: Element): Element | null {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    const found = localName(child) === "math" ? child : findMath(child);
    if (found !== null) return found;
  }
  return null;
}

function readAttribute({ name, attribs }: Element): Formula | null {
  for (const attribute of TEX_ATTRIBUTES) {
    const tex = attribs[attribute];
    if (tex !== undefined && tex.trim() !== "") return { tex, isDisplay: name === "div" };
  }
  return null;
}
