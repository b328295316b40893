import { type ChildNode, Element, isTag, isText, type ParentNode } from "domhandler";
import type { Removal } from "../article.ts";
import { endsSentence, isHeading } from "../clean/block-shape.ts";
import { type Block, readBlocks } from "../clean/blocks.ts";
import { Cutter, describeCut } from "../clean/cut.ts";
import { linkShare } from "../clean/link-share.ts";
import type { LightCopy } from "../dom/light-copy.ts";
import { latinLength } from "../text/latin-length.ts";
import { firstText, sourceTexts } from "./judge/block-membership.ts";

/** Readability may drop text by mistake, whose heading is then a trace of it; a list or cards have links. */
const MIN_LINKS = 2;
/** Share of the text in links, 0 to 1: a card has a sentence below its linked headline. */
const MIN_LINK_SHARE = 0.25;
/** As `latinLength`: old pages mark whole paragraphs as headings. */
const MAX_HEADING_CHARS = 120;
/** A longer line is more than a label. */
const MAX_LABEL_CHARS = 60;
/** A player has labels, times, speeds and the name of a voice. */
const MAX_LABELS = 8;

const FIELDS: ReadonlySet<string> = new Set(["form", "input"]);

const RULE = "orphan-lines";
const HEADS_LINKS = "It heads a list of links of which nothing is in the article.";
const HEADS_FORM = "It heads a form of which nothing is in the article.";
const IS_LABEL = "It is a label of a player.";
/** The position of a player: “0:00 / 5:12”, “-5:12”. */
const TIME = /(?:^|[\s/-])\d{1,2}(?::\d\d){1,2}$/;

/**
 * Removes from an article, in place, single lines of boxes of which nothing else is left: Readability, the rules and the
 * classifier drop lists of links, cards and players, and may keep a heading or a label of them.
 */
export function cutOrphanLines(article: LightCopy): Removal[] {
  const page = new PageAround(countKept(article));
  const cutter = new Cutter();
  const removals = readBlocks(article.root).flatMap((line) => {
    const reason = reasonAgainst(line, article, page);
    if (reason === null) return [];
    const removal = { rule: RULE, reason, ...describeCut(line.nodes) };
    cutter.cut(line.nodes);
    return [removal];
  });
  cutter.finish();
  return removals;
}

/** For each element of the page, how many text nodes below it are in the article. */
function countKept(article: LightCopy): ReadonlyMap<ParentNode, number> {
  const counts = new Map<ParentNode, number>();
  for (const text of sourceTexts(article))
    for (let at = text.parent; at !== null; at = at.parent) counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

function reasonAgainst(line: Block, article: LightCopy, page: PageAround): string | null {
  const isHeadline = isHeading(line) && latinLength(line.text) <= MAX_HEADING_CHARS;
  if (!isHeadline && !isLabel(line)) return null;
  const start = firstText(line.nodes);
  const source = start === null ? undefined : article.sources.get(start);
  const box = source === undefined ? null : page.boxLeftOut(source);
  if (box === null) return null;
  if (isHeadline) return page.headedBy(box);
  return page.isPlayer(box) ? IS_LABEL : null;
}

/** The boxes of the page around the lines of an article. Each is read once: it may have thousands of lines. */
class PageAround {
  private readonly kept: ReadonlyMap<ParentNode, number>;
  private readonly leftOutIn: (box: Element) => readonly ChildNode[];
  /** Why a heading of the box is a trace of what was left out. */
  readonly headedBy: (box: Element) => string | null;
  readonly isPlayer: (box: Element) => boolean;

  /** @param kept for each element, how many text nodes below it are in the article. */
  constructor(kept: ReadonlyMap<ParentNode, number>) {
    this.kept = kept;
    this.leftOutIn = oncePerBox((box) => firstTwo(box.children, (child) => hasLeftOutWords(child, kept)));
    this.headedBy = oncePerBox((box) => (isListOfLinks(box) ? HEADS_LINKS : holdsField(box) ? HEADS_FORM : null));
    this.isPlayer = oncePerBox((box) => {
      const lines = readBlocks(box);
      return lines.length <= MAX_LABELS && lines.every(isLabel) && lines.some(({ text }) => TIME.test(text));
    });
  }

  /** The smallest box with other words than those of the line, if none of them is in the article. */
  boxLeftOut(text: ChildNode): Element | null {
    let inside = text;
    const own = this.kept.get(text.parent as ParentNode);
    for (let box = text.parent; box instanceof Element && this.kept.get(box) === own; box = box.parent) {
      const around = inside;
      if (this.leftOutIn(box).some((child) => child !== around)) return box;
      inside = box;
    }
    return null;
  }
}

function oncePerBox<Result>(read: (box: Element) => Result): (box: Element) => Result {
  const known = new Map<Element, Result>();
  return (box) => {
    const result = known.has(box) ? (known.get(box) as Result) : read(box);
    known.set(box, result);
    return result;
  };
}

/** Two tell whether there is one beside any given child. */
function firstTwo(children: readonly ChildNode[], holds: (child: ChildNode) => boolean): readonly ChildNode[] {
  const found: ChildNode[] = [];
  for (const child of children) {
    if (!holds(child)) continue;
    found.push(child);
    if (found.length === 2) break;
  }
  return found;
}

function hasLeftOutWords(node: ChildNode, kept: ReadonlyMap<ParentNode, number>): boolean {
  if (isText(node)) return /[\p{L}\p{N}]/u.test(node.data) && !kept.has(node.parent as ParentNode);
  return isTag(node) && node.children.some((child) => hasLeftOutWords(child, kept));
}

function isListOfLinks(box: Element): boolean {
  const { links, share } = linkShare(box);
  return links >= MIN_LINKS && share >= MIN_LINK_SHARE;
}

function holdsField(element: Element): boolean {
  return FIELDS.has(element.name) || element.children.some((child) => isTag(child) && holdsField(child));
}

/** A time, which has no words, is one too. */
function isLabel(line: Block): boolean {
  if (!/\p{L}/u.test(line.text)) return true;
  return line.text.length <= MAX_LABEL_CHARS && !endsSentence(line.text) && !isHeading(line);
}
