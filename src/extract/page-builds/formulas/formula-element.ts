import { type ChildNode, type Element, isTag } from "domhandler";
import { makeElement, makeText } from "../../../dom/light-tree.ts";
import { MATH_DISPLAY, MATH_INLINE } from "../../../render/math-class.ts";

const DELIMITERS = /^(?:\\\(([\s\S]*)\\\)|\\\[([\s\S]*)\\\]|\$\$([\s\S]*)\$\$|\$([\s\S]*)\$)$/;
const STYLE = /^\{\s*\\(?:display|text)style\s([\s\S]*)\}$/;
/** Elements in which a display formula becomes a paragraph. */
const BOX = /^(?:div|section|article|main|body|td|th|li|dd|blockquote|figure|center|details)$/;

/** The TeX of a formula as nodes to put in place of `replaced`; none if it is empty. */
export function formulaNodes(tex: string, isDisplay: boolean, replaced: ChildNode): ChildNode[] {
  const plain = plainTex(tex);
  if (plain === "") return [];
  const delimiter = isDisplay ? "$$" : "$";
  const text = makeText(delimiter + plain + delimiter);
  const formula = makeElement("span", { class: isDisplay ? MATH_DISPLAY : MATH_INLINE }, [text]);
  return isDisplay && isInBox(replaced) ? [makeElement("p", {}, [formula])] : [formula];
}

function isInBox({ parent }: ChildNode): boolean {
  return parent !== null && isTag(parent as Element) && BOX.test((parent as Element).name);
}

/** Removes delimiters, the style that Wikimedia wraps around a formula, and line breaks. */
function plainTex(tex: string): string {
  const line = tex.replace(/\s+/g, " ").trim();
  const [, ...inner] = DELIMITERS.exec(line) ?? [];
  const bare = (inner.find((part) => part !== undefined) ?? line).trim();
  return (STYLE.exec(bare)?.[1] ?? bare).trim();
}
