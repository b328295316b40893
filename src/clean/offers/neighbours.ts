import { type ChildNode, type Element, isTag } from "domhandler";

/** Siblings to check on each side: an advertisement or a short paragraph may come between. */
const MAX_NEIGHBOURS = 3;
const SIDES = ["prev", "next"] as const;

/** The elements nearest to a box on both sides. */
export function neighboursOf(box: Element): Element[] {
  return SIDES.flatMap((side) => elementsBeside(box, side));
}

function elementsBeside(box: Element, direction: "prev" | "next"): Element[] {
  const found: Element[] = [];
  let at: ChildNode | null = box[direction];
  while (at !== null && found.length < MAX_NEIGHBOURS) {
    if (isTag(at)) found.push(at);
    at = at[direction];
  }
  return found;
}
