import { type ChildNode, type Element, isTag, type ParentNode } from "domhandler";
import type { Removal } from "../../article.ts";
import { endsSentence, isHeading, isWithin, linkedShare, VERBATIM_TAGS } from "../../clean/block-shape.ts";
import type { Block } from "../../clean/blocks.ts";
import { Cutter, describeCut } from "../../clean/cut.ts";
import type { LightCopy } from "../../dom/light-copy.ts";
import { isAmong, textsIn } from "./fates.ts";
import { explain, type Opinion } from "./judge-blocks.ts";

/** A likelihood (0 to 1) under which a block of the article goes; measured, see `bench/judge/train.py`. */
const DOUBTFUL = 0.4;
/** The same for sentences: a correction below the text and a note are read by nobody but those who want them. */
const DOUBTFUL_SENTENCE = 0.25;
/** The same for headings: one is much like the next, and without it the text below says less. */
const DOUBTFUL_HEADING = 0.15;
/**
 * The same before the first line of the text, where sections, bylines, dates and captions gather: on unseen pages it
 * gained .001 in the mean of eight corpora, .003 on old news. Behind the last line the same bar lost as much as it gained.
 */
const DOUBTFUL_BEGINNING = 0.5;
/** Lines that may be before the first line of the text, and the largest share of all lines (0 to 1) that they are. */
const MOST_LINES_BEFORE = 8;
const MOST_BEFORE = 0.5;
/** In characters; what is shorter and ends as sentences do is a label. */
const SENTENCE = 40;
/** Share of a sentence in links, 0 to 1; what has more leads elsewhere. */
const MOST_LINKED = 0.3;

/**
 * Cuts from an article, in place, the blocks that the judge takes for no text of it. Where the two agree
 * on the whole, this is what the rules have overlooked.
 *
 * @param standfirst of the page, which stays: on whether it is text the labels disagree, and we do not.
 */
export function cutDoubtful(article: LightCopy, standfirst: Element | null, opinions: readonly Opinion[]): Removal[] {
  const kept = textsIn(article);
  if (standfirst !== null) for (const text of textsBelow(standfirst)) kept.delete(text);
  const inArticle = opinions.filter(({ block }) => isAmong(block, kept));
  const text = inArticle.slice(linesBeforeText(inArticle));
  const doubtful = [...inArticle.slice(0, inArticle.length - text.length), ...text.filter(isDoubtful)];
  if (doubtful.length === 0) return [];
  const resultOf = new Map<ChildNode, ChildNode>();
  for (const [result, source] of article.sources) if (result.parent !== null) resultOf.set(source, result);
  const cutter = new Cutter();
  const trail = doubtful.map((opinion) => {
    for (const node of opinion.block.nodes) for (const result of resultsOf(node, resultOf)) cutter.cut([result]);
    return { rule: "second-opinion", reason: explain(opinion), ...describeCut(opinion.block.nodes) };
  });
  cutter.finish();
  return trail;
}

/** How many lines stand before the first of which the judge has no doubt. */
function linesBeforeText(inArticle: readonly Opinion[]): number {
  const most = Math.min(MOST_LINES_BEFORE, Math.floor(inArticle.length * MOST_BEFORE));
  const first = inArticle.findIndex(
    ({ block, likelihood }) => likelihood >= DOUBTFUL_BEGINNING || isWithin(block, VERBATIM_TAGS),
  );
  return first < 0 ? 0 : Math.min(first, most);
}

function isDoubtful({ block, likelihood }: Opinion): boolean {
  if (likelihood >= DOUBTFUL || isWithin(block, VERBATIM_TAGS) || isNote(block)) return false;
  if (isHeading(block) && block.linked === 0) return likelihood < DOUBTFUL_HEADING;
  const isSentence = block.text.length >= SENTENCE && endsSentence(block.text) && linkedShare(block) <= MOST_LINKED;
  return !isSentence || likelihood < DOUBTFUL_SENTENCE;
}

/** Boxes around a paragraph of a footnote, up to the one that its class names. */
const NOTE_LEVELS = 3;

/** A footnote leads back to its place in the text, or stands in a box that is named so. */
function isNote({ links, nodes }: Block): boolean {
  if (links.some(({ attribs }) => attribs.href?.startsWith("#"))) return true;
  let at = nodes[0]?.parent ?? null;
  for (let level = 0; level < NOTE_LEVELS && at !== null && isTag(at); level++, at = at.parent)
    if (/(?:foot|end)-?notes?\b/i.test(`${at.attribs.class ?? ""} ${at.attribs.role ?? ""}`)) return true;
  return false;
}

function textsBelow(parent: ParentNode): ChildNode[] {
  return parent.children.flatMap((child) => (isTag(child) ? textsBelow(child) : [child]));
}

/** The node of the article that a node of the page became, or those of what is in it. */
function resultsOf(node: ChildNode, resultOf: ReadonlyMap<ChildNode, ChildNode>): ChildNode[] {
  const result = resultOf.get(node);
  if (result !== undefined) return [result];
  return isTag(node) ? node.children.flatMap((child) => resultsOf(child, resultOf)) : [];
}
