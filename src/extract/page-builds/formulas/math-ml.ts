import { type ChildNode, type Element, isTag, isText } from "domhandler";
import { textOf } from "../../../dom/light-tree.ts";
import { TEX_NAMES } from "./tex-names.ts";

/** The TeX annotation of a `<math>`, otherwise TeX made from its elements. */
export function texOfMath(math: Element): string {
  return annotationOf(math) ?? math.attribs.alttext ?? math.attribs["data-latex"] ?? texOf(math);
}

function annotationOf(element: Element): string | null {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    if (localName(child) === "annotation") {
      if (/tex/i.test(child.attribs.encoding ?? "")) return textOf(child);
    } else if (/^(?:math|semantics|mrow|mstyle)$/.test(localName(child)) || localName(element) === "math") {
      const found = annotationOf(child);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Some MathML and JATS has prefixed names. */
export function localName({ name }: Element): string {
  return name.slice(name.indexOf(":") + 1);
}

/** https://www.w3.org/TR/mathml-core/ */
function texOf(node: ChildNode): string {
  if (isText(node)) return symbols(node.data.trim());
  if (!isTag(node)) return "";
  const parts = node.children.filter(isTag);
  const part = (at: number): string => {
    const child = parts[at];
    return child === undefined ? "" : texOf(child);
  };
  const group = (at: number): string => braced(part(at));
  switch (localName(node)) {
    case "annotation":
    case "annotation-xml":
    case "mphantom":
    case "none":
    case "mprescripts":
      return "";
    case "mtext":
    case "ms":
      return `\\text{${textOf(node).trim()}}`;
    case "mspace":
      return " ";
    case "mi": {
      const word = textOf(node).trim();
      return /^[a-z]{2,}$/i.test(word) ? ` \\operatorname{${word}} ` : symbols(word);
    }
    case "msup":
      return `${group(0)}^${group(1)}`;
    case "msub":
      return `${group(0)}_${group(1)}`;
    case "msubsup":
      return `${group(0)}_${group(1)}^${group(2)}`;
    case "munder":
      return isLimits(parts[0]) ? `${part(0)}_${group(1)}` : `\\underset{${part(1)}}${group(0)}`;
    case "mover":
      return isLimits(parts[0]) ? `${part(0)}^${group(1)}` : over(part(0), part(1));
    case "munderover":
      return `${part(0)}_${group(1)}^${group(2)}`;
    case "mfrac":
      return `\\frac{${part(0)}}{${part(1)}}`;
    case "msqrt":
      return `\\sqrt{${childrenOf(node)}}`;
    case "mroot":
      return `\\sqrt[${part(1)}]{${part(0)}}`;
    case "mtable":
      return `\\begin{matrix}${parts.map(texOf).join(" \\\\ ")}\\end{matrix}`;
    case "mtr":
      return parts.map(texOf).join(" & ");
    case "mfenced": {
      const { open = "(", close = ")", separators = "," } = node.attribs;
      return `\\left${open || "."}${parts.map(texOf).join(separators.charAt(0))}\\right${close || "."}`;
    }
    case "semantics":
      return part(0);
    default:
      return childrenOf(node);
  }
}

function childrenOf(element: Element): string {
  let tex = "";
  for (const child of element.children) tex += texOf(child);
  return tex.replace(/ {2,}/g, " ");
}

/** A single character or command needs no braces. */
function braced(tex: string): string {
  const bare = tex.trim();
  return /^(?:[^\\{}\s]|\\[a-z]+)$/i.test(bare) ? bare : `{${bare}}`;
}

/** Whether scripts are set above and below the operator: sums, products, limits. */
function isLimits(base: Element | undefined): boolean {
  return (
    base !== undefined &&
    /^(?:[∑∏∐⋂⋃∫∮⨁⨂]|lim|max|min|sup|inf|lim sup|lim inf|argmin|argmax)$/.test(textOf(base).trim())
  );
}

const ACCENTS: Readonly<Record<string, string>> = {
  "^": "hat",
  "\u02c6": "hat",
  "~": "tilde",
  "\u02dc": "tilde",
  "\u00af": "bar",
  "\u203e": "overline",
  "\u2192": "vec",
  "\u02d9": "dot",
  "\u00a8": "ddot",
  "\u23de": "overbrace",
};

function over(base: string, above: string): string {
  const accent = ACCENTS[above.trim()] ?? (above.includes("\\to") ? "vec" : undefined);
  return accent === undefined ? `\\overset{${above}}${braced(base)}` : `\\${accent}{${base.trim()}}`;
}

/** Mathematical characters as commands. Others are kept: current TeX reads them. */
function symbols(text: string): string {
  let tex = "";
  for (const character of text) {
    const name = TEX_NAMES[character];
    tex += name === undefined ? character : `\\${name} `;
  }
  return tex;
}
