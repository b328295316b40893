import { type ChildNode, type Element, isTag, isText, type ParentNode } from "domhandler";
import { lineOf } from "./line-of.ts";
import { creditWithoutLabel, type ImageTexts, splitCredit } from "./split-credit.ts";

const CAPTION = /caption|legende|bildunterschrift|bildtext|pie-?de-?foto|legenda|didascalia|cutline/i;
const CREDIT = /credit|copyright|photographer|photo-?by|image-?source|bildquelle|bildnachweis|attribution|rights/i;
const MOST_STEPS = 5;
/** In characters. Longer is a paragraph beside an image. */
const LONGEST_CREDIT_LINE = 160;
const LONGEST_PLAIN_CAPTION = 250;
const SMALL_PRINT = new Set(["font", "small", "em", "i", "span", "cite"]);

/** The caption and the credit of an image: of the figure around it, of the nearest box that has one, or of the line below. */
export function figureTexts(image: Element): ImageTexts {
  let box = image.parent;
  for (let step = 0; step < MOST_STEPS && isBox(box) && !holdsAnotherImage(box, image); step++) {
    const found = textsWithin(box);
    if (found.caption !== null || found.creditText !== null) return found;
    if (box.name === "figure") break;
    box = box.parent;
  }
  const below = smallPrintBelow(image);
  if (below !== null) return splitCredit(lineOf(below));
  return { caption: null, creditText: creditBeside(image) };
}

/** The text in small print on a line of its own, in the same paragraph as the image: a caption of pages without figures. */
export function smallPrintBelow(image: Element): Element | null {
  const { parent } = image;
  if (!isBox(parent) || !/^(?:p|div|td|center)$/.test(parent.name)) return null;
  const seen = parent.children.filter((child) => !(isText(child) && child.data.trim() === ""));
  const [first, lineBreak, text] = seen;
  if (seen.length !== 3 || first !== image || !isElement(lineBreak, "br") || text === undefined || !isTag(text))
    return null;
  return SMALL_PRINT.has(text.name) && lineOf(text).length <= LONGEST_PLAIN_CAPTION ? text : null;
}

function textsWithin(box: Element): ImageTexts {
  let caption: Element | null = null;
  let credit: Element | null = null;
  const visit = (parent: ParentNode) => {
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      const label = `${child.attribs.class ?? ""} ${child.attribs.itemprop ?? ""}`;
      if (CREDIT.test(label) && !/caption/i.test(label)) credit ??= child;
      else if (child.name === "figcaption" || CAPTION.test(label)) {
        caption ??= child;
        visit(child);
      } else visit(child);
    }
  };
  visit(box);
  const creditLine = credit === null ? "" : lineOf(credit);
  const captionLine = caption === null ? "" : lineOf(caption);
  if (creditLine === "") return splitCredit(captionLine);
  const told = captionLine.replace(creditLine, " ").replace(/\s+/g, " ").trim();
  return { caption: told || null, creditText: creditWithoutLabel(creditLine) };
}

/** A short line right after the image, or after boxes that hold nothing else, that begins as credits do. */
function creditBeside(image: Element): string | null {
  let node: Element = image;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = nextElement(node);
    if (next !== null) {
      const line = lineOf(next);
      if (line.length > LONGEST_CREDIT_LINE) return null;
      const { caption, creditText } = splitCredit(line);
      return caption === null ? creditText : null;
    }
    if (!isBox(node.parent) || lineOf(node.parent) !== "") return null;
    node = node.parent;
  }
  return null;
}

function nextElement(node: Element): Element | null {
  for (let next: ChildNode | null = node.next; next !== null; next = next.next) {
    if (isTag(next)) return next;
    if (isText(next) && next.data.trim() !== "") return null;
  }
  return null;
}

function holdsAnotherImage(box: ParentNode, image: Element): boolean {
  return box.children.some((child) => {
    if (!isTag(child) || child === image || child.name === "noscript") return false;
    return child.name === "img" || child.name === "amp-img" || holdsAnotherImage(child, image);
  });
}

function isBox(node: ParentNode | null): node is Element {
  return node !== null && isTag(node as Element) && (node as Element).name !== "body";
}

function isElement(node: ChildNode | undefined, name: string): boolean {
  return node !== undefined && isTag(node) && node.name === name;
}
