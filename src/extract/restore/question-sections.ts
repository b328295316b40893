import type { LightCopy } from "../../dom/light-copy.ts";
import { sourceTexts, startsIn } from "../judge/block-membership.ts";
import type { Opinion } from "../judge/judge-blocks.ts";
import type { JudgedBlock } from "../judge/judged-page.ts";
import { lostFrom } from "./lost-blocks.ts";

/** A question mark at the end, or before the name of an icon. */
const QUESTION = /[?？؟](?:\s*\w+)?$/;
/** A longer text is a paragraph, a shorter one a label. */
const MAX_QUESTION_CHARS = 160;
const MIN_QUESTION_CHARS = 12;
/** Share of a question in links (0 to 1); one with more points to another page. */
const MAX_QUESTION_LINK_SHARE = 0.5;
/** Blocks of one answer; more are the rest of the page. */
const MAX_ANSWER_BLOCKS = 40;
const MIN_PAIRS = 2;
/** For the whole section, 0 to 1. */
const MAX_LINK_SHARE = 0.25;
/** Mean likelihood of the section (0 to 1); questions with less are about the site, its products or its offers. */
const MIN_LIKELIHOOD = 0.15;
/** Sections that add more than this share (0 to 1) of the article are a page of their own. */
const MAX_ADDED_SHARE = 0.3;

const HEADING = /^h[1-6]$/;

/**
 * The questions and answers that belong to the article, as many articles end with some: Readability loses them in
 * accordions and boxes, and the classifier doubts the questions. A section has at least two questions with the same
 * markup, each followed by prose; the heading above them is part of it.
 *
 * @returns the blocks of such sections that the article lacks, and the headings and questions that it has.
 */
export function questionSections(article: LightCopy, opinions: readonly Opinion[]): ReadonlySet<Opinion> {
  if (!opinions.some(({ judged }) => isQuestion(judged))) return NONE;
  const kept = sourceTexts(article);
  const isKept = (opinion: Opinion) => startsIn(opinion, kept);
  const isLost = lostFrom(article, kept);
  const isCandidate = (opinion: Opinion) => isKept(opinion) || isLost(opinion);
  const found: Opinion[] = [];
  for (let at = 0; at < opinions.length; ) {
    const pairs = pairsAt(opinions, at, isCandidate);
    const above = opinions[at - 1];
    const section = pairs.flat();
    at += Math.max(1, section.length);
    if (section.length === 0 || !isCredible(section)) continue;
    if (above !== undefined && HEADING.test(above.block.tag) && isCandidate(above)) found.push(above);
    // Below a question that the article has, what is missing may be a pointer to another page.
    for (const [question, ...answer] of pairs) found.push(question, ...(isLost(question) ? answer.filter(isLost) : []));
  }
  const added = charactersOf(found.filter(isLost));
  return added <= charactersOf(opinions.filter(isKept)) * MAX_ADDED_SHARE ? new Set(found) : NONE;
}

const NONE: ReadonlySet<Opinion> = new Set();

function charactersOf(opinions: readonly Opinion[]): number {
  return opinions.reduce((sum, { block }) => sum + block.text.length, 0);
}

/** A question and the blocks of its answer. */
type Pair = [question: Opinion, ...answer: Opinion[]];

function pairsAt(opinions: readonly Opinion[], start: number, isCandidate: (opinion: Opinion) => boolean): Pair[] {
  const first = opinions[start] as Opinion;
  if (!isQuestion(first.judged) || !isCandidate(first)) return [];
  const pairs: Pair[] = [];
  let pair: Pair = [first];
  for (let at = start + 1; at < opinions.length && pair.length <= MAX_ANSWER_BLOCKS; at++) {
    const opinion = opinions[at] as Opinion;
    if (!isCandidate(opinion)) break;
    if (isQuestion(opinion.judged) && opinion.judged.kind === first.judged.kind) {
      if (!isAnswered(pair)) break;
      pairs.push(pair);
      pair = [opinion];
    } else pair.push(opinion);
  }
  const answerKinds = new Set(pairs.flatMap(([, ...answer]) => answer.map(({ judged }) => judged.kind)));
  const [question, ...rest] = pair;
  const end = rest.findIndex(({ judged }) => !answerKinds.has(judged.kind));
  const last: Pair = [question, ...(end < 0 ? rest : rest.slice(0, end))];
  if (isAnswered(last)) pairs.push(last);
  return pairs.length >= MIN_PAIRS ? pairs : [];
}

function isQuestion({ block: { text, linked } }: JudgedBlock): boolean {
  const { length } = text;
  if (length < MIN_QUESTION_CHARS || length > MAX_QUESTION_CHARS) return false;
  return linked <= length * MAX_QUESTION_LINK_SHARE && QUESTION.test(text);
}

function isAnswered([, ...answer]: Pair): boolean {
  return answer.some(({ judged }) => judged.isProse);
}

function isCredible(section: readonly Opinion[]): boolean {
  let characters = 0;
  let linked = 0;
  let likely = 0;
  for (const { block, likelihood } of section) {
    characters += block.text.length;
    linked += block.linked;
    likely += block.text.length * likelihood;
  }
  return linked <= characters * MAX_LINK_SHARE && likely >= characters * MIN_LIKELIHOOD;
}
