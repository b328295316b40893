import { type ChildNode, Element, isTag, isText, type ParentNode, type Text } from "domhandler";
import { type Evidence, weigh } from "../../evidence.ts";
import { phrasesFor } from "../../wording/wording.ts";
import type { CleanRule } from "../clean-rule.ts";
import { linkShare } from "../link-share.ts";
import type { PageIndex } from "../page-index.ts";
import { textLines } from "../text-lines.ts";

/** A box with more prose is part of the text, after a label whose advert is missing. */
const MAX_PROSE_CHARS = 500;
/** With white space around it. */
const MAX_LABEL_CHARS = 150;
/** Prose outside the labelled boxes: with less, the page has no other text. */
const MIN_OWN_PROSE_CHARS = 100;
/** A sibling with at least this share of its text in links (0 to 1) is a headline or a list of them. */
const MIN_TEASER_LINK_SHARE = 0.8;
/** Siblings to check on each side. */
const MAX_NEIGHBOURS = 2;

const FRAME = /^(?:html|body|main|article|table|tbody|tr|td)$/;

const labels: ReadonlySet<string> = new Set(phrasesFor("advertisingLabels"));

export const removeLabelledAdverts: CleanRule = {
  name: "remove-labelled-adverts",
  why: "An advertisement written as text is a box that opens with its label, and reads like paragraphs.",
  // A page may contain nothing else.
  maxShare: 1,
  apply(page) {
    const found = labelsIn(page.root).map((label) => boxOf(label, page));
    const boxes = new Set(found.filter((box) => box !== null));
    const copies = Map.groupBy(boxes, textOf);
    const isAllProse = boxes.size > 1 && page.prose - proseOf(boxes, page) < MIN_OWN_PROSE_CHARS;
    return [...boxes].filter((box) => {
      const isRepeated = (copies.get(textOf(box))?.length ?? 0) > 1;
      return weigh(evidence, { box, isRepeated, isAllProse }).score >= THRESHOLD;
    });
  },
};

interface LabelledBox {
  readonly box: Element;
  /** Whether another labelled box has the same text. */
  readonly isRepeated: boolean;
  /** Whether several labelled boxes contain all prose of the page. */
  readonly isAllProse: boolean;
}

/** Sections of an article can start with a label too, whose advertisement has not been loaded. */
const THRESHOLD = 2;

const evidence: readonly Evidence<LabelledBox>[] = [
  {
    sign: "repeated",
    weight: 2,
    sentence: "The same advertisement appears twice.",
    holds: ({ isRepeated }) => isRepeated,
  },
  {
    sign: "nothing-else",
    weight: 2,
    sentence: "The page has only advertisements.",
    holds: ({ isAllProse }) => isAllProse,
  },
  {
    sign: "among-headlines",
    weight: 2,
    sentence: "It is next to headlines that link to other pages.",
    holds: ({ box }) => neighbours(box).some(isTeaser),
  },
  {
    sign: "sponsored",
    weight: 2,
    sentence: "Its link is marked as sponsored.",
    holds: ({ box }) => linksIn(box).some((link) => /\bsponsored\b/.test(link.attribs.rel ?? "")),
  },
  {
    sign: "headline",
    weight: -3,
    sentence: "It has a headline or a time.",
    holds: ({ box }) => contains(box, /^(?:h1|time)$/),
  },
];

/** Elements that contain only an advertising label, without an index: it checks for each element whether it was cut. */
function labelsIn(parent: ParentNode): Element[] {
  const found: Element[] = [];
  const visit = (element: ParentNode): void => {
    for (const child of element.children) {
      if (isTag(child)) visit(child);
      else if (isText(child) && isLabel(child) && child.parent instanceof Element) found.push(child.parent);
    }
  };
  visit(parent);
  return found;
}

function isLabel({ data, prev, next }: Text): boolean {
  return data.length <= MAX_LABEL_CHARS && prev === null && next === null && labels.has(data.trim().toLowerCase());
}

/** The smallest element that starts with the label and has more text; `null` if it is no box of its own. */
function boxOf(label: Element, page: PageIndex): Element | null {
  const { characters } = linkShare(label);
  let inner = label;
  while (inner.parent instanceof Element && !FRAME.test(inner.parent.name) && isFirstText(inner)) {
    inner = inner.parent;
    if (linkShare(inner).characters === characters) continue;
    return page.proseOf(inner) > 0 && page.proseOf(inner) <= MAX_PROSE_CHARS ? inner : null;
  }
  return null;
}

/** Whether nothing precedes the element in its parent but white space and pictures. */
function isFirstText(element: Element): boolean {
  for (let at = element.prev; at !== null; at = at.prev) if (linkShare(at).characters > 0) return false;
  return true;
}

function contains(box: Element, name: RegExp): boolean {
  return box.children.some((child) => isTag(child) && (name.test(child.name) || contains(child, name)));
}

function neighbours(box: Element): Element[] {
  return [...beside(box, "prev"), ...beside(box, "next")];
}

function beside(box: Element, direction: "prev" | "next"): Element[] {
  const found: Element[] = [];
  for (let at: ChildNode | null = box[direction]; at !== null && found.length < MAX_NEIGHBOURS; at = at[direction])
    if (isTag(at) && linkShare(at).characters > 0) found.push(at);
  return found;
}

function isTeaser(element: Element): boolean {
  const { share, links } = linkShare(element);
  return links > 0 && share >= MIN_TEASER_LINK_SHARE;
}

function linksIn(element: Element): Element[] {
  return element.children
    .filter(isTag)
    .flatMap((child) => (child.name === "a" ? [child, ...linksIn(child)] : linksIn(child)));
}

function textOf(box: Element): string {
  return textLines([box]).join("\n");
}

function proseOf(boxes: ReadonlySet<Element>, page: PageIndex): number {
  return [...boxes].reduce((sum, box) => sum + page.proseOf(box), 0);
}
