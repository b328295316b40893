import { Element, isTag, type ParentNode } from "domhandler";
import { type Evidence, weigh } from "../../evidence.ts";
import { latinLength } from "../../text/latin-length.ts";
import { mentions } from "../../wording/wording.ts";
import { isWithin, linkedShare, looksLikeHeading, nodesOf, VERBATIM_TAGS } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import { buildOf } from "../build-of.ts";
import type { CleanRule } from "../clean-rule.ts";
import { linesBelowPictures } from "../picture-lines.ts";

/** As `latinLength`; a shorter line beside an icon is a heading or a label. */
const MIN_CAPTION_CHARS = 25;
/** As `latinLength`; a longer line is a paragraph of a photo essay. */
const MAX_CAPTION_CHARS = 500;
/** As `latinLength`; a shorter line is no paragraph of the text. */
const MIN_PARAGRAPH_CHARS = 100;
/** Share of the paragraphs' text (0 to 1) from which their markup is that of the text. */
const MIN_MARKUP_SHARE = 0.05;
/** Share of a line's words (0 to 1) in the picture's alternative text. */
const MIN_REPEATED_SHARE = 0.7;
/** The classifier doubts a line of a lower likelihood, 0 to 1. */
const MAX_DOUBTED = 0.7;

const THRESHOLD = 3;
/** A question that opens an answer, beside an arrow. */
const ASKS = /[?？؟]$/;
const PICTURES = /^(?:img|amp-img|picture)$/;
const namesAgency = mentions("pictureAgencies");

export const cutPictureLines: CleanRule = {
  name: "cut-picture-lines",
  why: "A line that shares a box with a picture, and with nothing else, is its caption, also without a class or element that says so.",
  maxShare: 0.2,
  apply(page, { likelihoodOf }) {
    const below = linesBelowPictures(page);
    if (below.size === 0) return [];
    const blocks = page.blocks();
    const counts = countLines(blocks);
    const boxes = new Map<Block, Element>();
    for (const block of below) {
      const box = mayBeCaption(block) ? pictureBox(block, counts) : null;
      if (box !== null) boxes.set(block, box);
    }
    if (boxes.size === 0) return [];
    const shareOf = markupShares(blocks.filter((block) => isParagraph(block) && !boxes.has(block)));
    const cuts = blocks.filter((block, index) => {
      const box = boxes.get(block);
      if (box === undefined) return false;
      const around = [blocks[index - 1], blocks[index + 1]];
      const likelihood = likelihoodOf(block.nodes);
      const line: PictureLine = {
        block,
        isBetween:
          around.every((other) => other !== undefined && !boxes.has(other)) &&
          around.some((other) => other !== undefined && isParagraph(other)),
        markupShare: shareOf(block),
        description: descriptionIn(box),
        isDoubted: likelihood !== null && likelihood < MAX_DOUBTED,
      };
      return weigh(evidence, line).score >= THRESHOLD;
    });
    return nodesOf(cuts);
  },
};

interface PictureLine {
  readonly block: Block;
  /** Whether text without a picture is before and after it, and one of both is a paragraph. */
  readonly isBetween: boolean;
  /** Share (0 to 1) of the paragraphs that have its markup. */
  readonly markupShare: number;
  /** The picture's alternative text and title. */
  readonly description: string;
  readonly isDoubted: boolean;
}

const evidence: readonly Evidence<PictureLine>[] = [
  {
    sign: "between-paragraphs",
    weight: 2,
    sentence: "It is between paragraphs.",
    holds: ({ isBetween }) => isBetween,
  },
  {
    sign: "repeats-description",
    weight: 2,
    sentence: "It repeats the picture's alternative text.",
    holds: ({ block, description }) => repeats(block.text, description),
  },
  {
    sign: "agency",
    weight: 2,
    sentence: "It names a picture agency.",
    holds: ({ block }) => namesAgency(block.text),
  },
  {
    sign: "unlike-paragraphs",
    weight: 1,
    sentence: "No paragraph has its markup.",
    holds: ({ markupShare }) => markupShare === 0,
  },
  {
    sign: "doubted",
    weight: 1,
    sentence: "The block classifier doubts it.",
    holds: ({ isDoubted }) => isDoubted,
  },
  {
    sign: "like-paragraphs",
    weight: -2,
    sentence: "Paragraphs of the text have its markup.",
    holds: ({ markupShare }) => markupShare >= MIN_MARKUP_SHARE,
  },
];

function mayBeCaption(block: Block): boolean {
  const length = latinLength(block.text);
  if (length < MIN_CAPTION_CHARS || length > MAX_CAPTION_CHARS || ASKS.test(block.text)) return false;
  return block.tag !== "li" && !looksLikeHeading(block) && !isWithin(block, VERBATIM_TAGS);
}

function isParagraph(block: Block): boolean {
  return latinLength(block.text) >= MIN_PARAGRAPH_CHARS && linkedShare(block) < 0.5;
}

/** The largest element with this line and no other, if it also contains a picture and is no line itself. */
function pictureBox({ nodes: [node] }: Block, counts: ReadonlyMap<ParentNode, number>): Element | null {
  let box: Element | null = null;
  for (let at = node?.parent ?? null; at instanceof Element && counts.get(at) === 1; at = at.parent as Element | null)
    box = at;
  return box !== null && box.parent !== null && box.name !== "p" && holdsPicture(box) ? box : null;
}

function holdsPicture(element: Element): boolean {
  return element.children.some((child) => isTag(child) && (PICTURES.test(child.name) || holdsPicture(child)));
}

function countLines(blocks: readonly Block[]): Map<ParentNode, number> {
  const counts = new Map<ParentNode, number>();
  for (const { nodes } of blocks)
    for (let at = nodes[0]?.parent ?? null; at !== null; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** Returns the share (0 to 1) of these paragraphs' text that has the markup of a line. */
function markupShares(paragraphs: readonly Block[]): (line: Block) => number {
  const characters = new Map<string, number>();
  let all = 0;
  for (const block of paragraphs) {
    const markup = markupOf(block);
    characters.set(markup, (characters.get(markup) ?? 0) + block.text.length);
    all += block.text.length;
  }
  return (line) => (all === 0 ? 0 : (characters.get(markupOf(line)) ?? 0) / all);
}

function markupOf({ parent }: Block): string {
  if (!(parent instanceof Element)) return "";
  return parent.parent instanceof Element ? `${buildOf(parent)}<${buildOf(parent.parent)}` : buildOf(parent);
}

function descriptionIn(box: Element): string {
  return box.children
    .filter(isTag)
    .map((child) =>
      child.name === "img" || child.name === "amp-img"
        ? `${child.attribs.alt ?? ""} ${child.attribs.title ?? ""}`
        : descriptionIn(child),
    )
    .join(" ");
}

function repeats(text: string, description: string): boolean {
  const words = wordsOf(text);
  const described = new Set(wordsOf(description));
  return words.length > 2 && words.filter((word) => described.has(word)).length >= words.length * MIN_REPEATED_SHARE;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
