import { type Document, type Element, isTag, type ParentNode } from "domhandler";
import type { Removal } from "../../article.ts";
import { keepChildren } from "../../dom/light-tree.ts";
import { removalOf } from "../removal-of.ts";

/**
 * Removes elements from the page, in place and in one walk.
 * @param reason the reason of the removal, as a sentence; `null` for elements without text.
 */
export function dropParts(page: Document, isPart: (element: Element) => boolean, reason: string | null): Removal[] {
  const parts: Element[] = [];
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      if (isPart(child)) parts.push(child);
      else visit(child);
    }
  };
  visit(page);
  if (parts.length === 0) return [];
  const removal = reason === null ? [] : [removalOf({ rule: "reduce-page", reason: counted(reason, parts) }, parts)];
  const gone = new Set(parts);
  for (const parent of new Set(parts.map((part) => part.parent)))
    if (parent !== null) keepChildren(parent, (child) => !gone.has(child as Element));
  return removal;
}

function counted(reason: string, { length }: readonly Element[]): string {
  if (length === 1) return reason;
  return `${reason} ${length.toLocaleString("en")} parts were removed; this is the first.`;
}
