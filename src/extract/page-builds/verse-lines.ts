import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";
import { makeElement, setChildren, walkElements } from "../../dom/light-tree.ts";
import { isLeaf } from "../leaf-blocks.ts";
import type { PageBuild } from "./page-build.ts";

const LINE = /(?:^|\s)(?:(?:verse|poem|poetry|stanza)[-_]+)?(?:line|verse|vers|verso|zeile)(?=$|\s)/i;

/** The lines of a poem are often separate boxes; together they are one stanza. */
export const verseLines: PageBuild = {
  maySettle: (names) => names.hasLabel(LINE),
  settle(page: Document): void {
    walkElements(page, (element) => {
      if (element.name === "pre" || element.name === "code" || element.name === "table") return false;
      const lines = linesOf(element);
      if (lines === null) return true;
      setChildren(
        element,
        lines.flatMap((line, index) => (index === 0 ? line.children : [lineBreak(), ...line.children])),
      );
      return false;
    });
  },
};

function linesOf(stanza: Element): Element[] | null {
  const lines: Element[] = [];
  for (const child of stanza.children) {
    if (isText(child) && child.data.trim() === "") continue;
    if (!isVerse(child)) return null;
    lines.push(child);
  }
  return lines.length >= 2 ? lines : null;
}

function isVerse(node: ChildNode): node is Element {
  if (!isTag(node) || !/^(?:div|span|p)$/.test(node.name)) return false;
  return LINE.test(node.attribs.class ?? "") && isLeaf(node);
}

function lineBreak(): Element {
  return makeElement("br", {}, []);
}
