import { type ChildNode, type Element, isTag, isText, type ParentNode } from "domhandler";
import { lineOf } from "../facts/line-of.ts";
import { creditWithoutLabel, type ImageTexts, splitCredit } from "./split-credit.ts";

const CAPTION = /caption|legende|bildunterschrift|bildtext|pie-?de-?foto|legenda|didascalia|cutline/i;
const CREDIT = /credit|copyright|photographer|photo-?by|image-?source|bildquelle|bildnachweis|attribution|rights/i;
const MOST_STEPS = 5;
/** In characters. A box with more text holds the article, not just an image and what belongs to it. */
const MOST_TEXT = 1500;
/** Elements and texts: a box with more of them does as well. */
const MOST_NODES = 200;
/** In characters. Longer is a paragraph beside an image. */
const LONGEST_CREDIT_LINE = 160;
const LONGEST_PLAIN_CAPTION = 250;
const SMALL_PRINT = new Set(["font", "small", "em", "i", "span", "cite"]);

/** The caption and the credit of an image: of the figure around it, of the nearest box that has one, or of the line below. */
export function figureTexts(image: Element): ImageTexts {
  let node = image;
  for (let step = 0; step < MOST_STEPS && isBox(node.parent); step++) {
    const box = node.parent;
    const around = lookAround(node, box);
    if (around === null) break;
    if (around.caption !== null || around.credit !== null) return textsOf(around);
    if (box.name === "figure") break;
    node = box;
  }
  const below = smallPrintBelow(image);
  if (below !== null) return splitCredit(lineOf(below));
  return { caption: null, creditText: creditBeside(image) };
}

/** The text in small print on a line of its own, in the same paragraph as the image: a caption of pages without figures. */
export function smallPrintBelow(image: Element): Element | null {
  const { parent } = image;
  if (!isBox(parent) || !/^(?:p|div|td|center)$/.test(parent.name)) return null;
  const [first, lineBreak, text, more] = seenFirst(parent, 4);
  if (first !== image || !isElement(lineBreak, "br") || text === undefined || !isTag(text) || more !== undefined)
    return null;
  return SMALL_PRINT.has(text.name) && lineOf(text).length <= LONGEST_PLAIN_CAPTION ? text : null;
}

/** The first children that are not blank: the rest of a long list is not looked at for each image in it. */
function seenFirst(parent: Element, most: number): ChildNode[] {
  const seen: ChildNode[] = [];
  for (const child of parent.children) {
    if (isText(child) && child.data.trim() === "") continue;
    if (seen.push(child) === most) break;
  }
  return seen;
}

/** What stands in a box beside one of its children. */
class Surroundings {
  caption: Element | null = null;
  credit: Element | null = null;
  private characters = 0;
  private nodes = 0;

  /** Answers `false` as soon as it meets another image, or more than belongs to an image. */
  read(node: ChildNode): boolean {
    if (++this.nodes > MOST_NODES) return false;
    if (isText(node)) this.characters += node.data.trim().length;
    if (!isTag(node) || node.name === "noscript") return this.characters <= MOST_TEXT;
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

/** A short line right after the image, or after boxes that hold nothing else, that begins as credits do. */
function creditBeside(image: Element): string | null {
  let node: Element = image;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = nextElement(node);
    if (next !== null) {
      if (textLength(next, LONGEST_CREDIT_LINE) > LONGEST_CREDIT_LINE) return null;
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

/** Characters of text but for blanks; counting stops soon after `most`. */
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
