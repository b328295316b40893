import { type ChildNode, type Element, isTag, type ParentNode } from "domhandler";
import type { Block } from "../../clean/blocks.ts";
import type { LightCopy } from "../../dom/light-copy.ts";
import { sourceTexts, startsIn } from "../judge/block-membership.ts";
import { isParagraph } from "../judge/cut-doubtful.ts";
import type { Opinion } from "../judge/judge-blocks.ts";
import { selectBlocks } from "../judge/select-blocks.ts";
import { isOtherThanProse } from "./box-of-prose.ts";
import { lostFrom } from "./lost-blocks.ts";

/** Likelihoods of the classifier (0 to 1) for a paragraph that is put back, and for the blocks beside it. */
interface Thresholds {
  readonly paragraph: number;
  readonly neighbour: number;
}

/** Before the first and after the last block of the article, where other articles and comments are. */
const OUTSIDE: Thresholds = { paragraph: 0.8, neighbour: 0.5 };
/** Between two blocks of the article. */
const WITHIN: Thresholds = { paragraph: 0.5, neighbour: 0.3 };
/** From this likelihood on a block needs no other sign. */
const CERTAIN = 0.8;
/** A shorter run is a label or a caption. */
const MIN_PROSE_CHARS = 60;
/** Readability chose a smaller share (0 to 1) of the blocks with the same markup: it rejected the markup. */
const MIN_CHOSEN_SHARE = 0.3;
/** Likelihood (0 to 1) of a paragraph below the main heading. */
const MIN_OPENING_LIKELIHOOD = 0.2;
/** Paragraphs there that add more than this share (0 to 1) of the article are another one. */
const MAX_OPENING_SHARE = 0.5;
/** Uncertain runs that add more than this share (0 to 1) of the article are another article. */
const MAX_UNCERTAIN_SHARE = 0.5;

/**
 * Puts back runs of blocks that Readability left out and the classifier takes for article text: sections of a page
 * builder, answers of an accordion, items of a list, an opening in another box. Readability takes one container and
 * its siblings, so boxes elsewhere are lost.
 *
 * @param questions of the article, with their answers, put back whatever their likelihood.
 * @returns the article with them, or `null` if nothing is missing.
 */
export function addMissing(
  article: LightCopy,
  page: ParentNode,
  opinions: readonly Opinion[],
  questions: ReadonlySet<Opinion>,
): LightCopy | null {
  const kept = sourceTexts(article);
  const isKept = (opinion: Opinion) => startsIn(opinion, kept);
  const isLost = lostFrom(article, kept);
  const around = ancestorsOf(kept);
  const isInOtherBox = otherBoxes(around);
  const isCandidate = (opinion: Opinion) => isLost(opinion) && (isCertain(opinion) || !isInOtherBox(opinion.block));
  const runs = missingRuns(opinions, isKept, isCandidate);
  const uncertain = runs.filter((run) => !run.some(isCertain));
  const isTooMuch = charsOf(uncertain.flat()) > charsOf(opinions.filter(isKept)) * MAX_UNCERTAIN_SHARE;
  const added = new Set((isTooMuch ? runs.filter((run) => run.some(isCertain)) : runs).flat());
  for (const opinion of openingOf(opinions, around, isKept, isLost)) added.add(opinion);
  for (const question of questions) if (isLost(question)) added.add(question);
  if (added.size === 0) return null;
  const chosen = opinions.filter((opinion) => isKept(opinion) || added.has(opinion));
  return selectBlocks(
    page,
    chosen.map(({ block }) => block),
  );
}

function ancestorsOf(nodes: ReadonlySet<ChildNode>): ReadonlySet<ParentNode> {
  const around = new Set<ParentNode>();
  for (const node of nodes) for (let at = node.parent; at !== null && !around.has(at); at = at.parent) around.add(at);
  return around;
}

/** Returns a predicate: whether a block is in a form, a gallery or a list of links that has nothing of the article. */
function otherBoxes(around: ReadonlySet<ParentNode>): (block: Block) => boolean {
  const known = new Map<Element, boolean>();
  return (block) => {
    const box = boxOf(block, around);
    if (box === null) return false;
    const isOther = known.get(box) ?? isOtherThanProse(box);
    known.set(box, isOther);
    return isOther;
  };
}

/** The outermost element around a block that has nothing of the article in it. */
function boxOf({ nodes: [node] }: Block, around: ReadonlySet<ParentNode>): Element | null {
  let box: Element | null = null;
  for (let at = node?.parent ?? null; at !== null && isTag(at) && !around.has(at); at = at.parent) box = at;
  return box;
}

/** Consecutive candidates that are likely enough, with at least one paragraph among them. */
function missingRuns(
  opinions: readonly Opinion[],
  isKept: (opinion: Opinion) => boolean,
  isCandidate: (opinion: Opinion) => boolean,
): Opinion[][] {
  const first = opinions.findIndex(isKept);
  const last = opinions.findLastIndex(isKept);
  const runs: Opinion[][] = [];
  let run: Opinion[] = [];
  const endRun = ({ paragraph }: Thresholds) => {
    const prose = run.filter(({ judged }) => judged.isProse);
    if (charsOf(prose) >= MIN_PROSE_CHARS && prose.some(({ likelihood }) => likelihood >= paragraph)) runs.push(run);
    run = [];
  };
  for (const [index, opinion] of opinions.entries()) {
    // A run ends at a block of the article, so all of it is on one side.
    const thresholds = index > first && index <= last ? WITHIN : OUTSIDE;
    if (isKept(opinion)) endRun(thresholds);
    else if (!isCandidate(opinion)) continue;
    else if (opinion.likelihood >= thresholds.neighbour && hasChosenMarkup(opinion)) run.push(opinion);
    else endRun(thresholds);
  }
  endRun(OUTSIDE);
  return runs;
}

/**
 * The paragraphs in the box of the main heading, if it has nothing of the article: page builders put the opening there,
 * apart from the text, where the classifier doubts it.
 */
function openingOf(
  opinions: readonly Opinion[],
  around: ReadonlySet<ParentNode>,
  isKept: (opinion: Opinion) => boolean,
  isLost: (opinion: Opinion) => boolean,
): Opinion[] {
  const first = opinions.findIndex(isKept);
  const heading = opinions.slice(0, first).findLastIndex(({ block }) => block.tag === "h1");
  const box = heading < 0 ? null : boxOf((opinions[heading] as Opinion).block, around);
  if (box === null) return [];
  const opening = opinions
    .slice(heading + 1, first)
    .filter(({ block }) => isParagraph(block) && boxOf(block, around) === box)
    .filter((opinion) => isLost(opinion) && opinion.likelihood >= MIN_OPENING_LIKELIHOOD);
  return charsOf(opening) <= charsOf(opinions.filter(isKept)) * MAX_OPENING_SHARE ? opening : [];
}

function isCertain({ likelihood }: Opinion): boolean {
  return likelihood >= CERTAIN;
}

/** False if Readability saw blocks with this markup, and rejected most of them. */
function hasChosenMarkup(opinion: Opinion): boolean {
  const { found, characters } = opinion.judged.kind;
  return isCertain(opinion) || found === 0 || found >= characters * MIN_CHOSEN_SHARE;
}

function charsOf(opinions: readonly Opinion[]): number {
  return opinions.reduce((sum, { block }) => sum + block.text.length, 0);
}
