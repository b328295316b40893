import { type Document, type Element, isTag, isText, type ParentNode } from "domhandler";

/** Minimum share of the text outside links (0 to 1) in the main part of a page. */
const MIN_TEXT_SHARE = 0.9;

/** Returns a predicate: whether an element is outside the smallest part with nearly all the page's text. */
export function mainPart(page: Document): (element: Element) => boolean {
  const texts = new Map<ParentNode, number>();
  const all = countText(page, texts);
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
  return parent.children.find(
    (child): child is Element => isTag(child) && (texts.get(child) ?? 0) > MIN_TEXT_SHARE * all,
  );
}

/** Records the characters outside links for each element. */
function countText(parent: ParentNode, texts: Map<ParentNode, number>): number {
  let characters = 0;
  for (const child of parent.children) {
    if (isText(child)) characters += child.data.length;
    else if (isTag(child) && child.name !== "a") characters += countText(child, texts);
  }
  texts.set(parent, characters);
  return characters;
}
