import { type ChildNode, type Document, Element, isTag, isText } from "domhandler";
import { makeElement, setChildren, walkElements } from "../../dom/light-tree.ts";
import { BLOCK_ELEMENTS } from "../../render/block-elements.ts";
import type { PageBuild } from "./page-build.ts";

const BLOCK_STYLE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)\s*(?:!important\s*)?(?:;|$)/i;

/** The class of utility style sheets (Tailwind, Bootstrap) for the same. */
const BLOCK_CLASS = /(?:^|\s)(?:d-)?block(?=$|\s)/;

/** Spans displayed as blocks by their style or class: without a line break, their words run together. */
export const blockSpans: PageBuild = {
  maySettle: (names) => [...names.styles].some((style) => BLOCK_STYLE.test(style)) || names.hasLabel(BLOCK_CLASS),
  settle(page: Document): void {
    walkElements(page, (element) => {
      if (element.name === "pre" || element.name === "head") return false;
      if (element.children.some(isBlockSpan)) setChildren(element, withBreaks(element.children));
      return true;
    });
  },
};

function isBlockSpan(node: ChildNode): boolean {
  if (!isTag(node) || node.name !== "span") return false;
  return BLOCK_STYLE.test(node.attribs.style ?? "") || BLOCK_CLASS.test(node.attribs.class ?? "");
}

/** A line break between such a span and the words beside it. */
function withBreaks(children: readonly ChildNode[]): ChildNode[] {
  const result: ChildNode[] = [];
  let before: ChildNode | null = null;
  for (const child of children) {
    if (isText(child) && child.data.trim() === "") {
      result.push(child);
      continue;
    }
    if (before !== null && (isBlockSpan(before) || isBlockSpan(child)) && isPhrase(before) && isPhrase(child))
      result.push(makeElement("br", {}, []));
    result.push(child);
    before = child;
  }
  return result;
}

function isPhrase(node: ChildNode): boolean {
  return !(node instanceof Element) || (!BLOCK_ELEMENTS.has(node.name) && node.name !== "br");
}
