import type { Block } from "../../clean/blocks.ts";
import { Agreement } from "../agreement.ts";
import { newTally, placesOf, type Surroundings, SurroundingsOf, type Tally } from "./surroundings.ts";
import { type TextFacts, textFacts } from "./text-facts.ts";

/** What others made of a block: whether a rule cut it before Readability saw the page, and whether Readability chose it. */
export interface Fate {
  readonly cutBefore: boolean;
  readonly found: boolean;
}

/** What the page says of its article, to compare blocks with. */
export interface Said {
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly stated: string | null;
}

/** All blocks of a kind: of elements alike in name and class, in elements alike. */
export type Kind = Tally;

export interface JudgedBlock {
  readonly block: Block;
  readonly fate: Fate;
  readonly index: number;
  readonly facts: TextFacts;
  readonly around: Surroundings;
  readonly kind: Kind;
  /** Characters of the page before it. */
  readonly start: number;
  /** Blocks of the page with the same text, this one included. */
  readonly copies: { count: number };
  /** Blocks before it with the same text. */
  readonly copiesBefore: number;
  /** Shares of its words, 0 to 1. */
  readonly inHeadline: number;
  readonly inDescription: number;
  /** −1 where the page states no text or the block is too short to tell. */
  readonly inStated: number;
  readonly namesAuthor: boolean;
  /** The heading before it. */
  readonly heading: JudgedBlock | null;
  /** Whether it is sentences, outside of links and of what frames the page. */
  readonly isProse: boolean;
}

export interface JudgedPage {
  readonly blocks: readonly JudgedBlock[];
  readonly characters: number;
  readonly linked: number;
  /** Of the characters, those in sentences outside of links and of what frames the page. */
  readonly prose: number;
  readonly foundCharacters: number;
  /** Index of the first and last block that was found; −1 and −1 where none was. */
  readonly firstFound: number;
  readonly lastFound: number;
  readonly hasStated: boolean;
}

const HEADING = /^h[1-6]$/;
/** In characters: less is a label or a heading. */
const SHORTEST_PROSE = 60;
/** Share of a block's text in links (0 to 1): more leads elsewhere. */
const MOST_LINKED = 0.4;
const BESIDE = placesOf(["aside", "footer", "nav", "form"]);
const WORD = /[\p{L}\p{N}]{2,}/gu;
/** UTF-16 units of a block that are compared with headline and description. */
const COMPARED = 600;
/** A shorter text stands twice by chance. */
const SHORTEST_COPY = 20;

const NONE: ReadonlySet<string> = new Set();

export function judgedPage(blocks: readonly Block[], fateOf: (block: Block) => Fate, said: Said): JudgedPage {
  const surroundings = new SurroundingsOf();
  const kinds = new Map<string, Kind>();
  const copies = new Map<string, { count: number }>();
  const headlineWords = wordsOf(said.headline ?? "");
  const descriptionWords = wordsOf(said.description ?? "");
  const isCompared = headlineWords.size + descriptionWords.size > 0;
  const stated = said.stated === null ? null : new Agreement(said.stated);
  const authors = said.authors.map((name) => name.toLowerCase()).filter((name) => name.length >= 4);
  const judged: JudgedBlock[] = [];
  let characters = 0;
  let allProse = 0;
  let linked = 0;
  let foundCharacters = 0;
  let heading: JudgedBlock | null = null;
  for (const block of blocks) {
    const { length } = block.text;
    const fate = fateOf(block);
    const around = surroundings.get(block.parent);
    const prose = isProse(block, around) ? length : 0;
    allProse += prose;
    for (let at: Surroundings | null = around; at !== null; at = at.parent) count(at, block, fate, prose);
    const kindKey = `${around.kind} ${block.tag}`;
    const kind = kinds.get(kindKey) ?? newTally();
    kinds.set(kindKey, kind);
    count(kind, block, fate, prose);
    const copy = (length < SHORTEST_COPY ? undefined : copies.get(block.text)) ?? { count: 0 };
    copies.set(block.text, copy);
    copy.count++;
    const words = isCompared ? wordsOf(block.text.slice(0, COMPARED)) : NONE;
    const lower = length < 200 ? block.text.toLowerCase() : "";
    const one: JudgedBlock = {
      block,
      fate,
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
      namesAuthor: lower !== "" && authors.some((name) => lower.includes(name)),
      heading,
      isProse: prose > 0,
    };
    if (HEADING.test(block.tag)) heading = one;
    judged.push(one);
    characters += length;
    linked += Math.min(length, block.linked);
    if (fate.found) foundCharacters += length;
  }
  return {
    blocks: judged,
    characters,
    linked,
    prose: allProse,
    foundCharacters,
    firstFound: judged.findIndex(({ fate }) => fate.found),
    lastFound: judged.findLastIndex(({ fate }) => fate.found),
    hasStated: stated !== null,
  };
}

/** A block of sentences, outside of links and of what frames a page. */
function isProse({ text, linked }: Block, { places }: Surroundings): boolean {
  return text.length >= SHORTEST_PROSE && linked <= text.length * MOST_LINKED && (places & BESIDE) === 0;
}

function count(into: Tally, { text, linked }: Block, fate: Fate, prose: number): void {
  into.prose += prose;
  into.characters += text.length;
  into.linked += Math.min(text.length, linked);
  if (fate.found) into.found += text.length;
  into.blocks++;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(WORD) ?? []);
}

function shareIn(words: ReadonlySet<string>, of: ReadonlySet<string>): number {
  if (words.size === 0 || of.size === 0) return 0;
  let found = 0;
  for (const word of words) if (of.has(word)) found++;
  return found / words.size;
}
