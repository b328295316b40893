import { type Element, isTag, type ParentNode } from "domhandler";

/** For each of several elements, the largest element around it that contains no other of them. */
export function largestAround(members: readonly Element[]): Element[] {
  const counts = new Map<ParentNode, number>();
  for (const member of members)
    for (let at = member.parent; at !== null; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
  return members.map((member) => {
    let largest = member;
    for (let at = member.parent; at !== null && isTag(at) && counts.get(at) === 1; at = at.parent) largest = at;
    return largest;
  });
}
