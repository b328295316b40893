import { type ChildNode, type Element, isTag, type ParentNode } from "domhandler";
import type { Removal } from "../../article.ts";
import { endsSentence, isHeading, isWithin, linkedShare, VERBATIM_TAGS } from "../../clean/block-shape.ts";
import type { Block } from "../../clean/blocks.ts";
import { Cutter, describeCut } from "../../clean/cut.ts";
import type { LightCopy } from "../../dom/light-copy.ts";
import { sourceTexts, startsIn } from "./block-membership.ts";
import { type CloserOpinion, lookCloser } from "./closer-look.ts";
import { dataTables } from "./data-table.ts";
import type { Opinion } from "./judge-blocks.ts";

/** A block of the article with a lower likelihood (0 to 1) is removed. */
const MIN_LIKELIHOOD = 0.5;
/** Lower for a paragraph: corrections and notes score low, and are part of the article. */
const MIN_PARAGRAPH_LIKELIHOOD = 0.25;
/** Shorter lines that end like a sentence are mostly prompts, credits and captions. */
const MIN_PARAGRAPH_CHARS = 120;
/** Share of a paragraph in links, 0 to 1; one with more is a pointer to another page. */
const MAX_LINK_SHARE = 0.3;
/**
 * Share of the article (0 to 1) up to which blocks are removed. An article of which the classifier rejects more is of a
 * kind that it does not know.
 */
const MAX_CUT_SHARE = 0.5;
/** Without tables: old pages use them for layout (`dataTables`). */
const VERBATIM: ReadonlySet<string> = new Set([...VERBATIM_TAGS].filter((tag) => tag !== "table"));
/** Below this length, an article that the classifier rejects as a whole is an empty page with a message. */
const MIN_ARTICLE_CHARS = 140;

/**
 * Removes from an article, in place, the blocks that the classifier rejects. Use it where classifier and article agree
 * as a whole: these blocks are what the rules missed.
 *
 * @param standfirst the page's standfirst, always kept: labelled data disagrees on whether it is text.
 */
export function cutDoubtful(article: LightCopy, standfirst: Element | null, opinions: readonly Opinion[]): Removal[] {
  const kept = sourceTexts(article);
  if (standfirst !== null) for (const text of textsBelow(standfirst)) kept.delete(text);
  const inArticle = opinions.filter(({ block }) => startsIn(block, kept)).map(lookCloser);
  const isInDataTable = dataTables();
  const doubtful = inArticle.filter((opinion) => isDoubtful(opinion) && !isInDataTable(opinion.block.parent));
  const [rejected, all] = [charsOf(doubtful), charsOf(inArticle)];
  const isEmptyPage = rejected === all && all < MIN_ARTICLE_CHARS;
  if (doubtful.length === 0 || (rejected > all * MAX_CUT_SHARE && !isEmptyPage)) return [];
  const copyOf = new Map<ChildNode, ChildNode>();
  for (const [result, source] of article.sources) if (result.parent !== null) copyOf.set(source, result);
  const cutter = new Cutter();
  const removals = doubtful.map(({ block, explain }) => {
    for (const node of block.nodes) for (const result of copiesOf(node, copyOf)) cutter.cut([result]);
    return { rule: "second-opinion", reason: explain(), ...describeCut(block.nodes) };
  });
  cutter.finish();
  return removals;
}

function isDoubtful({ block, likelihood }: CloserOpinion): boolean {
  const least = isParagraph(block) ? MIN_PARAGRAPH_LIKELIHOOD : MIN_LIKELIHOOD;
  return likelihood < least && !isWithin(block, VERBATIM) && !isNote(block);
}

function isParagraph(block: Block): boolean {
  const isLong = block.text.length >= MIN_PARAGRAPH_CHARS && !isHeading(block);
  return isLong && endsSentence(block.text) && linkedShare(block) <= MAX_LINK_SHARE;
}

function charsOf(opinions: readonly CloserOpinion[]): number {
  return opinions.reduce((sum, { block }) => sum + block.text.length, 0);
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
