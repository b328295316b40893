import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";

/** Share of the text outside of links (0 to 1) that makes a part of the page all that matters of it. */
const NEARLY_ALL = 0.9;

/** Answers for an element whether it stands beside the smallest part that holds nearly all text of the page. */
export function mainPart(page: Document): (element: Element) => boolean {
  const texts = new Map<ParentNode, number>();
  const all = weigh(page, texts);
  const around = new Set<ParentNode>();
  let main: ParentNode = page;
  for (let next: ParentNode | undefined = page; next !== undefined; next = holderWithin(next, texts, all)) {
    around.add(next);
    main = next;
  }
  around.delete(main);
  return (element) => element !== main && around.has(element.parent ?? page) && !around.has(element);
}

function holderWithin(parent: ParentNode, texts: ReadonlyMap<ParentNode, number>, all: number): Element | undefined {
  return parent.children.find((child): child is Element => isTag(child) && (texts.get(child) ?? 0) > NEARLY_ALL * all);
}

/** Characters outside of links, written down for each element. */
function weigh(parent: ParentNode, texts: Map<ParentNode, number>): number {
  let characters = 0;
  for (const child of parent.children) {
    if (isText(child)) characters += child.data.length;
    else if (isTag(child) && child.name !== "a") characters += weigh(child, texts);
  }
  texts.set(parent, characters);
  return characters;
}
