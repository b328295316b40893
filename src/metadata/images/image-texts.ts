import { type ChildNode, type Element, isTag, isText, type ParentNode } from "domhandler";
import { lineOf } from "../facts/line-of.ts";
import { creditWithoutLabel, type ImageTexts, splitCredit } from "./split-credit.ts";

const CAPTION = /caption|legende|bildunterschrift|bildtext|pie-?de-?foto|legenda|didascalia|cutline/i;
const CREDIT = /credit|copyright|photographer|photo-?by|image-?source|bildquelle|bildnachweis|attribution|rights/i;
const MAX_LEVELS = 5;
/** A box with more text contains the article, not just an image and its texts. */
const MAX_TEXT_CHARS = 1500;
/** Elements and texts: the same applies to a box with more of them. */
const MAX_NODES = 200;
const GALLERY_CAPTION = /(?:^figcaption|[\s_-]gallery-caption)(?=$|[\s_-])/;
/** A longer line is a paragraph next to an image. */
const MAX_CREDIT_CHARS = 160;
const MAX_CAPTION_CHARS = 250;
const SMALL_PRINT = new Set(["font", "small", "em", "i", "span", "cite"]);

/** The caption and credit of an image: from its figure, from the nearest ancestor with one, or from the line below. */
export function figureTexts(image: Element): ImageTexts {
  let node = image;
  for (let step = 0; step < MAX_LEVELS && isBox(node.parent); step++) {
    const box = node.parent;
    const around = lookAround(node, box);
    if (around === null) break;
    if (around.caption !== null || around.credit !== null) return textsOf(around);
    if (box.name === "figure") break;
    node = box;
  }
  const below = smallPrintBelow(image);
  if (below !== null) return splitCredit(lineOf(below));
  const gallery = galleryCaption(image);
  return gallery === null ? { caption: null, creditText: creditBeside(image) } : splitCredit(gallery);
}

/** The caption of several images, below the last of them. */
function galleryCaption(image: Element): string | null {
  let node = image;
  for (let step = 0; step < MAX_LEVELS && isBox(node.parent); step++) {
    for (let next: ChildNode | null = node.next; next !== null; next = next.next) {
      if (isText(next) ? next.data.trim() !== "" : !isTag(next) || holdsImage(next)) return null;
      if (isTag(next) && GALLERY_CAPTION.test(`${next.name} ${next.attribs.class ?? ""}`)) return lineOf(next) || null;
      if (isTag(next) && textLength(next, 0) > 0) return null;
    }
    node = node.parent;
  }
  return null;
}

function holdsImage(element: Element): boolean {
  return element.name === "img" || element.children.some((child) => isTag(child) && holdsImage(child));
}

/**
 * The small-print text on a line of its own, in the same paragraph as the image: a caption on pages without figures.
 */
export function smallPrintBelow(image: Element): Element | null {
  const { parent } = image;
  if (!isBox(parent) || !/^(?:p|div|td|center)$/.test(parent.name)) return null;
  const [first, lineBreak, text, more] = seenFirst(parent, 4);
  if (first !== image || !isElement(lineBreak, "br") || text === undefined || !isTag(text) || more !== undefined)
    return null;
  return SMALL_PRINT.has(text.name) && lineOf(text).length <= MAX_CAPTION_CHARS ? text : null;
}

/** The first non-blank children: the rest of a long list is not read for each image in it. */
function seenFirst(parent: Element, most: number): ChildNode[] {
  const seen: ChildNode[] = [];
  for (const child of parent.children) {
    if (isText(child) && child.data.trim() === "") continue;
    if (seen.push(child) === most) break;
  }
  return seen;
}

/** The content of a box besides one of its children. */
class Surroundings {
  caption: Element | null = null;
  credit: Element | null = null;
  private characters = 0;
  private nodes = 0;

  /** Returns `false` at another image, or at more content than an image has. */
  read(node: ChildNode): boolean {
    if (++this.nodes > MAX_NODES) return false;
    if (isText(node)) this.characters += node.data.trim().length;
    if (!isTag(node) || node.name === "noscript") return this.characters <= MAX_TEXT_CHARS;
    if (node.name === "img" || node.name === "amp-img") return false;
    const label = `${node.attribs.class ?? ""} ${node.attribs.itemprop ?? ""}`;
    if (CREDIT.test(label) && !/caption/i.test(label)) this.credit ??= node;
    else if (node.name === "figcaption" || CAPTION.test(label)) this.caption ??= node;
    return node.children.every((child) => this.read(child));
  }
}

function lookAround(node: Element, box: Element): Surroundings | null {
  const around = new Surroundings();
  return box.children.every((child) => child === node || around.read(child)) ? around : null;
}

function textsOf({ caption, credit }: Surroundings): ImageTexts {
  const creditLine = credit === null ? "" : lineOf(credit);
  const captionLine = caption === null ? "" : lineOf(caption);
  if (creditLine === "") return splitCredit(captionLine);
  const told = captionLine.replace(creditLine, " ").replace(/\s+/g, " ").trim();
  return { caption: told || null, creditText: creditWithoutLabel(creditLine) };
}

/** A short line right after the image, or after its otherwise empty boxes, that starts like a credit. */
function creditBeside(image: Element): string | null {
  let node: Element = image;
  for (let step = 0; step < MAX_LEVELS; step++) {
    const next = nextElement(node);
    if (next !== null) {
      if (textLength(next, MAX_CREDIT_CHARS) > MAX_CREDIT_CHARS) return null;
      const { caption, creditText } = splitCredit(lineOf(next));
      return caption === null ? creditText : null;
    }
    if (!isBox(node.parent) || textLength(node.parent, 0) > 0) return null;
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

/** Characters of text, excluding blanks; counting stops soon after `most`. */
function textLength(node: ParentNode, most: number): number {
  let length = 0;
  for (const child of node.children) {
    if (isText(child)) length += child.data.trim().length;
    else if (isTag(child)) length += textLength(child, most - length);
    if (length > most) break;
  }
  return length;
}

function isBox(node: ParentNode | null): node is Element {
  return node !== null && isTag(node as Element) && (node as Element).name !== "body";
}

function isElement(node: ChildNode | undefined, name: string): boolean {
  return node !== undefined && isTag(node) && node.name === name;
}
