import { type Element, isTag, type ParentNode } from "domhandler";
import { lineOf } from "./line-of.ts";

const CAPTION = /caption|legende|bildunterschrift|bildtext|pie-de-foto|legenda|didascalia/i;
const CREDIT = /credit|copyright|photographer|photo-?by|image-?source|bildquelle|attribution|rights/i;
const MOST_STEPS = 4;

/** The caption and the credit of an image: of the figure around it, or of the nearest box that has one. */
export function figureTexts(image: Element): { caption: string | null; creditText: string | null } {
  let box: ParentNode | null = image.parent;
  for (let step = 0; step < MOST_STEPS && box !== null && isTag(box as Element); step++, box = box.parent) {
    const found = textsWithin(box as Element);
    if (found.caption !== null || found.creditText !== null) return found;
    if ((box as Element).name === "figure") break;
  }
  return { caption: null, creditText: null };
}

function textsWithin(box: Element): { caption: string | null; creditText: string | null } {
  let caption: string | null = null;
  let creditText: string | null = null;
  const visit = (parent: ParentNode) => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      const label = `${child.attribs.class ?? ""} ${child.attribs.itemprop ?? ""}`;
      if (CREDIT.test(label)) creditText ??= lineOf(child) || null;
      else if (child.name === "figcaption" || CAPTION.test(label)) {
        visit(child);
        caption ??= lineOf(child) || null;
      } else visit(child);
    }
  };
  visit(box);
  return { caption, creditText };
}
