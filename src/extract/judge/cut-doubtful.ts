import { type ChildNode, type Element, isTag, type ParentNode } from "domhandler";
import type { Removal } from "../../article.ts";
import { endsSentence, isHeading, isWithin, linkedShare, VERBATIM_TAGS } from "../../clean/block-shape.ts";
import type { Block } from "../../clean/blocks.ts";
import { Cutter, describeCut } from "../../clean/cut.ts";
import type { LightCopy } from "../../dom/light-copy.ts";
import { sourceTexts, startsIn } from "./block-membership.ts";
import { explain, type Opinion } from "./judge-blocks.ts";

/** A block of the article with a lower likelihood (0 to 1) is removed; measured, see `bench/judge/train.py`. */
const BLOCK_THRESHOLD = 0.4;
/** Lower for sentences: corrections and notes score low, and are part of the article. */
const SENTENCE_THRESHOLD = 0.25;
/** Lower for headings: they resemble each other, and the text below needs its heading. */
const HEADING_THRESHOLD = 0.15;
/**
 * Higher before the first line of the text, where sections, bylines, dates and captions gather: gained .001 in the mean
 * of eight corpora of unseen pages, .003 on old news. After the last line the same threshold lost as much as it gained.
 */
const BEGINNING_THRESHOLD = 0.5;
/** Limits for the lines before the text: their number, and their share of all lines (0 to 1). */
const MAX_LINES_BEFORE = 8;
const MAX_SHARE_BEFORE = 0.5;
/** A shorter line that ends like a sentence is a label. */
const MIN_SENTENCE_CHARS = 40;
/** Share of a sentence in links, 0 to 1; one with more is a pointer to another page. */
const MAX_LINK_SHARE = 0.3;

/**
 * Removes from an article, in place, the blocks that the classifier rejects. Use it where classifier and article agree
 * as a whole: these blocks are what the rules missed.
 *
 * @param standfirst the page's standfirst, always kept: labelled data disagrees on whether it is text.
 */
export function cutDoubtful(article: LightCopy, standfirst: Element | null, opinions: readonly Opinion[]): Removal[] {
  const kept = sourceTexts(article);
  if (standfirst !== null) for (const text of textsBelow(standfirst)) kept.delete(text);
  const inArticle = opinions.filter(({ block }) => startsIn(block, kept));
  const text = inArticle.slice(linesBeforeText(inArticle));
  const doubtful = [...inArticle.slice(0, inArticle.length - text.length), ...text.filter(isDoubtful)];
  if (doubtful.length === 0) return [];
  const copyOf = new Map<ChildNode, ChildNode>();
  for (const [result, source] of article.sources) if (result.parent !== null) copyOf.set(source, result);
  const cutter = new Cutter();
  const removals = doubtful.map((opinion) => {
    for (const node of opinion.block.nodes) for (const result of copiesOf(node, copyOf)) cutter.cut([result]);
    return { rule: "second-opinion", reason: explain(opinion), ...describeCut(opinion.block.nodes) };
  });
  cutter.finish();
  return removals;
}

/** Number of lines before the first one that the classifier accepts. */
function linesBeforeText(inArticle: readonly Opinion[]): number {
  const most = Math.min(MAX_LINES_BEFORE, Math.floor(inArticle.length * MAX_SHARE_BEFORE));
  const first = inArticle.findIndex(
    ({ block, likelihood }) => likelihood >= BEGINNING_THRESHOLD || isWithin(block, VERBATIM_TAGS),
  );
  return first < 0 ? 0 : Math.min(first, most);
}

function isDoubtful({ block, likelihood }: Opinion): boolean {
  if (likelihood >= BLOCK_THRESHOLD || isWithin(block, VERBATIM_TAGS) || isNote(block)) return false;
  if (isHeading(block) && block.linked === 0) return likelihood < HEADING_THRESHOLD;
  const isSentence =
    block.text.length >= MIN_SENTENCE_CHARS && endsSentence(block.text) && linkedShare(block) <= MAX_LINK_SHARE;
  return !isSentence || likelihood < SENTENCE_THRESHOLD;
}

/** Ancestors of a footnote's paragraph to check for a footnote class. */
const MAX_NOTE_LEVELS = 3;

/** A footnote links back to its reference, or is in a box with a footnote class or role. */
function isNote({ links, nodes }: Block): boolean {
  if (links.some(({ attribs }) => attribs.href?.startsWith("#"))) return true;
  let at = nodes[0]?.parent ?? null;
  for (let level = 0; level < MAX_NOTE_LEVELS && at !== null && isTag(at); level++, at = at.parent)
    if (/(?:foot|end)-?notes?\b/i.test(`${at.attribs.class ?? ""} ${at.attribs.role ?? ""}`)) return true;
  return false;
}

function textsBelow(parent: ParentNode): ChildNode[] {
  return parent.children.flatMap((child) => (isTag(child) ? textsBelow(child) : [child]));
}

/** The article nodes copied from a page node, or from its descendants. */
function copiesOf(node: ChildNode, copyOf: ReadonlyMap<ChildNode, ChildNode>): ChildNode[] {
  const result = copyOf.get(node);
  if (result !== undefined) return [result];
  return isTag(node) ? node.children.flatMap((child) => copiesOf(child, copyOf)) : [];
}
