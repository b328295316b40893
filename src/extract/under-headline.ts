import { type Document, type Element, isTag, type ParentNode } from "domhandler";
import { isHeading, itemOf, linkedShare } from "../clean/block-shape.ts";
import { linkShare } from "../clean/link-share.ts";
import type { LightCopy } from "../dom/light-copy.ts";
import { isInside, makeText, setChildren, textOf, walkElements } from "../dom/light-tree.ts";
import { type Evidence, weigh } from "../evidence.ts";
import { splitCredit } from "../metadata/images/split-credit.ts";
import type { Metadata } from "../stated-metadata.ts";
import type { Opinion } from "./judge/judge-blocks.ts";
import { readContainer } from "./readability/read-article.ts";

/** A line with a lower likelihood (0 to 1) is a byline or a label: on pages of our own they have less than .15. */
const MIN_LIKELIHOOD = 0.2;
/** Share of a line or of the box in links (0 to 1); one with more is a list of other pages. */
const MAX_LINK_SHARE = 0.3;
/** Items, cells or captions: a message of the site has fewer. */
const MIN_ITEMS = 3;
/** Share of the characters (0 to 1) in captions from which they are the text; the rest is a byline. */
const MIN_CAPTION_SHARE = 0.8;
const CELL = /^(?:td|th|dt|dd|figcaption)$/;

interface Found {
  readonly metadata: Metadata;
  /** Likelihood of an article, 0 to 1. */
  readonly likelihood: number;
  readonly lines: readonly Opinion[];
}

const EVIDENCE: readonly Evidence<Found>[] = [
  {
    sign: "dated",
    weight: 1,
    sentence: "The page states when it was published.",
    holds: ({ metadata }) => metadata.datePublished !== null,
  },
  { sign: "signed", weight: 1, sentence: "It names an author.", holds: ({ metadata }) => metadata.authors.length > 0 },
  { sign: "likely", weight: 1, sentence: "It is built as articles are.", holds: ({ likelihood }) => likelihood >= 0.6 },
  {
    sign: "itemised",
    weight: 1,
    sentence: "It is a list, a table or captions.",
    holds: ({ lines }) => lines.filter(isItem).length >= MIN_ITEMS,
  },
];
/** A message of the site, such as "Nothing was found", has at most one sign. */
const THRESHOLD = 2;

/**
 * The text below the page's headline, for an article of which Readability and the classifier find nothing: results in a
 * table, a list of a few words, pictures with captions, a sentence below a video. `null` if it may be a message.
 */
export function underHeadline(
  page: Document,
  opinions: readonly Opinion[],
  found: Omit<Found, "lines">,
): LightCopy | null {
  const heading = onlyHeading(page);
  if (heading === null) return null;
  const at = opinions.findIndex(({ block }) => block.nodes.some((node) => isInside(node, heading)));
  const below = opinions.slice(at + 1).filter(isLine);
  for (let box = heading.parent; at >= 0 && box !== null && isTag(box) && box.name !== "body"; box = box.parent) {
    const lines = below.filter(({ judged }) => isInside(judged.history.start, box as Element));
    if (lines.length === 0) continue;
    if (linkShare(box).share > MAX_LINK_SHARE || weigh(EVIDENCE, { ...found, lines }).score < THRESHOLD) return null;
    const article = readContainer(box, false);
    if (charactersOf(lines.filter(isCaption)) >= charactersOf(lines) * MIN_CAPTION_SHARE) showCaptions(article.root);
    return article;
  }
  return null;
}

function onlyHeading(page: Document): Element | null {
  const headings: Element[] = [];
  walkElements(page, (element) => {
    if (element.name === "h1") headings.push(element);
    return element.name !== "h1";
  });
  return headings.length === 1 ? (headings[0] ?? null) : null;
}

function isLine({ block, likelihood, judged }: Opinion): boolean {
  return (
    likelihood >= MIN_LIKELIHOOD &&
    !judged.history.cutBefore &&
    judged.history.start !== null &&
    !isHeading(block) &&
    linkedShare(block) <= MAX_LINK_SHARE
  );
}

function isItem({ block }: Opinion): boolean {
  return itemOf(block) !== null || (isTag(block.parent) && CELL.test(block.parent.name));
}

function isCaption({ block }: Opinion): boolean {
  return isTag(block.parent) && block.parent.name === "figcaption";
}

function charactersOf(lines: readonly Opinion[]): number {
  return lines.reduce((sum, { block }) => sum + block.text.length, 0);
}

/** Of a story in pictures, the captions are the text. */
function showCaptions(root: ParentNode): void {
  walkElements(root, (element) => {
    if (element.name !== "figcaption") return true;
    const { caption } = splitCredit(textOf(element).replace(/\s+/g, " ").trim());
    element.name = "p";
    element.attribs = {};
    if (caption !== null) setChildren(element, [makeText(caption)]);
    return false;
  });
}
