import type { ChildNode } from "domhandler";
import type { Block } from "../../clean/blocks.ts";
import { Agreement } from "../agreement.ts";
import { newTally, placesOf, type Surroundings, SurroundingsCache, type Tally } from "./surroundings.ts";
import { type TextFacts, textFacts } from "./text-facts.ts";

/**
 * What the earlier steps did with a block: whether a rule removed it before Readability ran, and whether Readability
 * chose it.
 */
export interface BlockHistory {
  /** The first text node of the block on the page; `null` if a rule removed all of them. */
  readonly start: ChildNode | null;
  readonly cutBefore: boolean;
  readonly found: boolean;
}

/** What the page states about its article, to compare blocks with. */
export interface StatedFacts {
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly stated: string | null;
}

/** Totals for all blocks of a kind: elements with the same name and class, inside such elements. */
export type Kind = Tally;

export interface JudgedBlock {
  readonly block: Block;
  readonly history: BlockHistory;
  readonly index: number;
  readonly facts: TextFacts;
  readonly around: Surroundings;
  readonly kind: Kind;
  /** Characters of the page before it. */
  readonly start: number;
  /** Number of blocks on the page with the same text, including this one. */
  readonly copies: { count: number };
  /** Number of earlier blocks with the same text. */
  readonly copiesBefore: number;
  /** Shares of its words, 0 to 1. */
  readonly inHeadline: number;
  readonly inDescription: number;
  /** −1 if the page states no text or the block is too short to tell. */
  readonly inStated: number;
  readonly namesAuthor: boolean;
  /** The preceding heading. */
  readonly heading: JudgedBlock | null;
  /** Whether it consists of sentences outside links and page furniture. */
  readonly isProse: boolean;
}

export interface JudgedPage {
  readonly blocks: readonly JudgedBlock[];
  readonly characters: number;
  readonly linked: number;
  /** Characters in sentences outside links and page furniture. */
  readonly prose: number;
  readonly foundCharacters: number;
  /** Index of the first and last block that Readability chose; −1 if it chose none. */
  readonly firstFound: number;
  readonly lastFound: number;
  readonly hasStated: boolean;
}

const HEADING = /^h[1-6]$/;
/** A shorter block is a label or a heading. */
const MIN_PROSE_CHARS = 60;
/** Share of a block's text in links (0 to 1); one with more is a list of links. */
const MAX_LINK_SHARE = 0.4;
const FURNITURE = placesOf(["aside", "footer", "nav", "form"]);
const WORD = /[\p{L}\p{N}]{2,}/gu;
/** The same in a text without other characters than ASCII: five times as fast, and most lines are. */
const ASCII_WORD = /[a-z\d]{2,}/g;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** UTF-16 units of a block to compare with headline and description. */
const MAX_COMPARED_UNITS = 600;
/** Shorter texts repeat by chance. */
const MIN_COPY_CHARS = 20;

/** A longer block that names the author is a biography or an article's paragraph. */
const MAX_BYLINE_CHARS = 200;

const NONE: ReadonlySet<string> = new Set();

export function judgedPage(
  blocks: readonly Block[],
  historyOf: (block: Block) => BlockHistory,
  statedFacts: StatedFacts,
): JudgedPage {
  const surroundings = new SurroundingsCache();
  const kinds = new Map<string, Kind>();
  const copies = new Map<string, { count: number }>();
  const headlineWords = wordsOf(statedFacts.headline ?? "");
  const descriptionWords = wordsOf(statedFacts.description ?? "");
  const isCompared = headlineWords.size + descriptionWords.size > 0;
  const stated = statedFacts.stated === null ? null : new Agreement(statedFacts.stated);
  const authors = statedFacts.authors.map((name) => name.toLowerCase()).filter((name) => name.length >= 4);
  const judged: JudgedBlock[] = [];
  let characters = 0;
  let allProse = 0;
  let linked = 0;
  let foundCharacters = 0;
  let heading: JudgedBlock | null = null;
  for (const block of blocks) {
    const { length } = block.text;
    const history = historyOf(block);
    const around = surroundings.get(block.parent);
    const prose = isProse(block, around) ? length : 0;
    allProse += prose;
    for (let at: Surroundings | null = around; at !== null; at = at.parent) count(at, block, history, prose);
    const kindKey = `${around.kind} ${block.tag}`;
    const kind = kinds.get(kindKey) ?? newTally();
    kinds.set(kindKey, kind);
    count(kind, block, history, prose);
    const copy = (length < MIN_COPY_CHARS ? undefined : copies.get(block.text)) ?? { count: 0 };
    if (length >= MIN_COPY_CHARS) copies.set(block.text, copy);
    copy.count++;
    const words = isCompared ? wordsOf(block.text.slice(0, MAX_COMPARED_UNITS)) : NONE;
    const one: JudgedBlock = {
      block,
      history,
      index: judged.length,
      facts: textFacts(block.text),
      around,
      kind,
      start: characters,
      copies: copy,
      copiesBefore: copy.count - 1,
      inHeadline: shareIn(words, headlineWords),
      inDescription: shareIn(words, descriptionWords),
      inStated: stated === null ? -1 : (stated.shareOf(block.text) ?? -1),
      namesAuthor: length < MAX_BYLINE_CHARS && namesOneOf(authors, block.text),
      heading,
      isProse: prose > 0,
    };
    if (HEADING.test(block.tag)) heading = one;
    judged.push(one);
    characters += length;
    linked += Math.min(length, block.linked);
    if (history.found) foundCharacters += length;
  }
  return {
    blocks: judged,
    characters,
    linked,
    prose: allProse,
    foundCharacters,
    firstFound: judged.findIndex(({ history }) => history.found),
    lastFound: judged.findLastIndex(({ history }) => history.found),
    hasStated: stated !== null,
  };
}

/** @param names in lower case. */
function namesOneOf(names: readonly string[], text: string): boolean {
  if (names.length === 0) return false;
  const lower = text.toLowerCase();
  return names.some((name) => lower.includes(name));
}

/** Whether a block consists of sentences outside links and page furniture. */
function isProse({ text, linked }: Block, { places }: Surroundings): boolean {
  return text.length >= MIN_PROSE_CHARS && linked <= text.length * MAX_LINK_SHARE && (places & FURNITURE) === 0;
}

function count(into: Tally, { text, linked }: Block, history: BlockHistory, prose: number): void {
  into.prose += prose;
  into.characters += text.length;
  into.linked += Math.min(text.length, linked);
  if (history.found) into.found += text.length;
  into.blocks++;
}

function wordsOf(text: string): ReadonlySet<string> {
  const lower = text.toLowerCase();
  return new Set(lower.match(BEYOND_ASCII.test(lower) ? WORD : ASCII_WORD) ?? []);
}

function shareIn(words: ReadonlySet<string>, of: ReadonlySet<string>): number {
  if (words.size === 0 || of.size === 0) return 0;
  let found = 0;
  for (const word of words) if (of.has(word)) found++;
  return found / words.size;
}
