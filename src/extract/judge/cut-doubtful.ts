import { type Element, isTag, type ParentNode } from "domhandler";
import type { Removal } from "../../article.ts";
import { leadsToProfile } from "../../clean/account-links.ts";
import { endsSentence, isHeading, itemOf, linkedShare } from "../../clean/block-shape.ts";
import type { Block } from "../../clean/blocks.ts";
import { hostOf, leadsElsewhere } from "../../clean/site-link.ts";
import type { LightCopy } from "../../dom/light-copy.ts";
import { latinLength } from "../../text/latin-length.ts";
import { sourceTexts, startsIn } from "./block-membership.ts";
import { type CloserOpinion, lookCloser } from "./closer-look.ts";
import { cutBlocks, isProtected, textsBelow } from "./cut-blocks.ts";
import { dataTables } from "./data-table.ts";
import type { Opinion } from "./judge-blocks.ts";

/** A block of the article with a lower likelihood (0 to 1) is removed. */
const MIN_LIKELIHOOD = 0.5;
/** Lower for a paragraph: corrections and notes score low, and are part of the article. */
const MIN_PARAGRAPH_LIKELIHOOD = 0.25;
/** Lower for an item of a list without links, which is a label of the page less often than other short lines. */
const MIN_ITEM_LIKELIHOOD = 0.3;
/** Lower for a heading like others that are accepted. */
const MIN_HEADING_LIKELIHOOD = 0.3;
/** As `latinLength`: shorter lines that end like a sentence are mostly prompts, credits and captions. */
const MIN_PARAGRAPH_CHARS = 120;
/** Share of a paragraph in links, 0 to 1; one with more is a pointer to another page. */
const MAX_LINK_SHARE = 0.3;
/**
 * Share of the article (0 to 1) up to which blocks are removed. An article of which the classifier rejects more is of a
 * kind that it does not know.
 */
const MAX_CUT_SHARE = 0.4;
/** As `latinLength`: below this, an article that the classifier rejects as a whole is an empty page with a message. */
const MIN_ARTICLE_CHARS = 140;

/**
 * Removes from an article, in place, the blocks that the classifier rejects. Use it where classifier and article agree
 * as a whole: these blocks are what the rules missed.
 *
 * @param url of the page.
 * @param standfirst the page's standfirst, always kept: labelled data disagrees on whether it is text.
 */
export function cutDoubtful(
  article: LightCopy,
  standfirst: Element | null,
  opinions: readonly Opinion[],
  url: string,
): Removal[] {
  const host = hostOf(url);
  const kept = sourceTexts(article);
  if (standfirst !== null) for (const text of textsBelow(standfirst)) kept.delete(text);
  const inArticle = opinions.filter((opinion) => startsIn(opinion, kept)).map(lookCloser);
  const isInDataTable = dataTables();
  const isSpared = ({ block }: CloserOpinion) =>
    isInDataTable(block.parent) || isCaption(block) || isSource(block, host);
  const heads = new Set(headsOfText(inArticle));
  const doubtful = inArticle.filter((opinion) => isDoubtful(opinion) && !isSpared(opinion) && !heads.has(opinion));
  const [rejected, all] = [charsOf(doubtful), charsOf(inArticle)];
  const isEmptyPage = rejected === all && all < MIN_ARTICLE_CHARS;
  if (doubtful.length === 0 || (rejected > all * MAX_CUT_SHARE && !isEmptyPage)) return [];
  return cutBlocks(
    article,
    "second-opinion",
    doubtful.map(({ block, explain }) => ({ block, reason: explain() })),
  );
}

function isDoubtful({ block, likelihood }: CloserOpinion): boolean {
  return likelihood < leastFor(block) && !isProtected(block);
}

/**
 * Headings between two paragraphs of the article, if another one with the same markup is accepted: in page builders each
 * is in a box of its own, where the classifier doubts the shorter ones.
 */
function headsOfText(opinions: readonly CloserOpinion[]): CloserOpinion[] {
  const isText = (opinion: CloserOpinion | undefined) =>
    opinion !== undefined && isParagraph(opinion.block) && opinion.likelihood >= MIN_LIKELIHOOD;
  const first = opinions.findIndex(isText);
  if (first < 0) return [];
  const heads = opinions.filter(
    ({ block, likelihood }, index) =>
      isHeading(block) &&
      block.links.length === 0 &&
      likelihood >= MIN_HEADING_LIKELIHOOD &&
      isText(opinions[index + 1]) &&
      index > first,
  );
  const accepted = new Set(
    heads.filter(({ likelihood }) => likelihood >= MIN_LIKELIHOOD).map(({ judged }) => judged.kind),
  );
  return heads.filter(({ judged }) => accepted.has(judged.kind));
}

function leastFor(block: Block): number {
  if (isParagraph(block)) return MIN_PARAGRAPH_LIKELIHOOD;
  return itemOf(block) !== null && block.links.length === 0 ? MIN_ITEM_LIKELIHOOD : MIN_LIKELIHOOD;
}

/** A caption that the rules have left names a table or a piece of code of the article. */
function isCaption({ parent }: Block): boolean {
  for (let at: ParentNode | null = parent; at !== null && isTag(at); at = at.parent)
    if (at.name === "figcaption") return true;
  return false;
}

/** An item of a list that leads to another site: a source, or a recommendation of the author. */
function isSource(block: Block, host: string | null): boolean {
  if (itemOf(block) === null || block.links.length === 0) return false;
  return block.links.every(
    (link) => hostOf(link.attribs.href ?? "") !== null && !leadsElsewhere(link, host) && !leadsToProfile(link),
  );
}

export function isParagraph(block: Block): boolean {
  const isLong = latinLength(block.text) >= MIN_PARAGRAPH_CHARS && !isHeading(block);
  return isLong && endsSentence(block.text) && linkedShare(block) <= MAX_LINK_SHARE;
}

function charsOf(opinions: readonly CloserOpinion[]): number {
  return opinions.reduce((sum, { block }) => sum + latinLength(block.text), 0);
}
