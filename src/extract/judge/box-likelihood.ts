import { type ChildNode, type Element, isTag } from "domhandler";
import type { Opinion } from "./judge-blocks.ts";

/** Returns the mean likelihood (0 to 1) of the blocks in an element of the page, by their length; 0 without blocks. */
export function boxLikelihoods(opinions: readonly Opinion[]): (element: Element) => number {
  const byStart = new Map<ChildNode | null, Opinion>();
  for (const opinion of opinions) byStart.set(opinion.judged.history.start, opinion);
  return (element) => {
    const sum = { characters: 0, likely: 0 };
    const visit = (node: ChildNode): void => {
      const opinion = byStart.get(node);
      if (opinion !== undefined) {
        sum.characters += opinion.block.text.length;
        sum.likely += opinion.block.text.length * opinion.likelihood;
      }
      if (isTag(node)) node.children.forEach(visit);
    };
    visit(element);
    return sum.characters === 0 ? 0 : sum.likely / sum.characters;
  };
}
