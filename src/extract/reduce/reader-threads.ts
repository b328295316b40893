import { type ChildNode, type Document, type Element, isTag, isText, type ParentNode } from "domhandler";
import { NON_TEXT_TAGS } from "../../clean/block-tags.ts";
import { labelKindOf } from "../kind/labels.ts";
import { saysEnoughWithout } from "./says-enough.ts";

/** Boxes of one build beside one another: fewer may be the article's own sections. */
export const LEAST_THREAD = 200;
/** Share of the boxes (0 to 1) that are built as a reader's contribution. */
const MOST_OF_THEM = 0.8;
/** Share of the names (0 to 1) that differ: a live blog has few authors. */
const DIFFERENT_NAMES = 0.3;
/** In characters: a longer text is no name and no date. */
const LONGEST_LABEL = 40;
/** In characters: a shorter text is no contribution. */
const SHORTEST_CONTRIBUTION = 40;
/** Texts at the beginning of a box among which its name and date are. */
const FIRST_TEXTS = 6;

const BOX: ReadonlySet<string> = new Set("div li section article".split(" "));
const HEADING = /^h[1-6]$/;
const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b/;

/**
 * Finds the contributions of readers below an article by their build alone: hundreds of like boxes,
 * each with a name that others do not have, a date and a text, and no heading. Nothing where the
 * page says little beside them: there the thread is what the page is.
 */
export function readerThreads(page: Document): (element: Element) => boolean {
  const found = new Set<Element>();
  const visit = (parent: ParentNode): void => {
    if (parent.children.length >= LEAST_THREAD)
      for (const group of alikeIn(parent)) if (isThread(group)) for (const box of group) found.add(box);
    for (const child of parent.children) if (isTag(child) && !found.has(child)) visit(child);
  };
  visit(page);
  const isContribution = (element: Element) => found.has(element);
  return found.size > 0 && saysEnoughWithout(page, isContribution) ? isContribution : () => false;
}

function alikeIn(parent: ParentNode): Element[][] {
  const groups = new Map<string, Element[]>();
  for (const child of parent.children) {
    if (!isTag(child) || !BOX.has(child.name)) continue;
    const [ownClass = ""] = (child.attribs.class ?? "").replace(/\d+/g, "").trim().split(/\s+/);
    const key = `${child.name} ${ownClass}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [child]);
    else group.push(child);
  }
  return [...groups.values()].filter((group) => group.length >= LEAST_THREAD);
}

function isThread(group: readonly Element[]): boolean {
  const names = new Set<string>();
  let contributions = 0;
  for (const box of group) {
    const name = nameIn(box);
    if (name === null) continue;
    contributions++;
    names.add(name);
  }
  return contributions >= group.length * MOST_OF_THEM && names.size >= contributions * DIFFERENT_NAMES;
}

/** Who wrote the box, where it is a contribution. */
function nameIn(box: Element): string | null {
  let name: string | null = null;
  let isDated = false;
  let tells = false;
  for (const { text, isTime } of firstTexts(box)) {
    isDated ||= isTime || (text.length <= LONGEST_LABEL && (labelKindOf(text) === "ago" || DATE.test(text)));
    if (name === null) name = text;
    tells ||= text.length >= SHORTEST_CONTRIBUTION;
  }
  return name !== null && name.length <= LONGEST_LABEL && isDated && tells && !opensWithHeading(box) ? name : null;
}

interface FirstText {
  readonly text: string;
  readonly isTime: boolean;
}

function firstTexts(box: Element): FirstText[] {
  const texts: FirstText[] = [];
  const visit = (node: ChildNode, inTime: boolean): void => {
    if (texts.length >= FIRST_TEXTS) return;
    if (isText(node)) {
      const text = node.data.trim();
      if (text !== "") texts.push({ text, isTime: inTime });
    } else if (isTag(node) && !NON_TEXT_TAGS.has(node.name))
      for (const child of node.children) visit(child, inTime || node.name === "time" || "datetime" in node.attribs);
  };
  visit(box, false);
  return texts;
}

/** As a post of a live blog does, and a card. */
function opensWithHeading(box: Element): boolean {
  let at: Element | undefined = box;
  for (let level = 0; level < 4 && at !== undefined; level++) {
    const elements: Element[] = at.children.filter(isTag);
    if (elements.some(({ name }) => HEADING.test(name))) return true;
    at = elements[0];
  }
  return false;
}
