import { endsSentence } from "../../clean/block-shape.ts";
import type { JudgedBlock, JudgedPage } from "./judged-page.ts";
import { MARKED_BODY, PLACES, type Surroundings } from "./surroundings.ts";

/** A numeric feature of a block. */
interface Feature {
  readonly name: string;
  /** The feature as part of a sentence: “its share of text in links”. */
  readonly phrase: string;
  readonly of: (block: JudgedBlock, page: JudgedPage) => number;
}

/** The logit of the likelihood is the bias plus the sum of (value − mean) × weight over all features. */
export interface FeatureWeight {
  readonly mean: number;
  readonly weight: number;
}

const TAGS: Readonly<Record<string, readonly string[]>> = {
  p: ["p"],
  li: ["li"],
  h1: ["h1"],
  h2: ["h2"],
  h3: ["h3"],
  h4: ["h4", "h5", "h6"],
  div: ["div", "section", "article", "main", "body", "center", ""],
  td: ["td", "th"],
  quote: ["blockquote"],
  caption: ["figcaption", "caption"],
};

const log = (value: number) => Math.log1p(Math.max(0, value));
const per = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
const flag = (value: boolean) => (value ? 1 : 0);

/** Features of the block itself, also read for its neighbours. */
const OWN: readonly Feature[] = [
  { name: "length", phrase: "its length", of: ({ facts }) => log(facts.length) },
  {
    name: "linked",
    phrase: "its share of text in links",
    of: ({ block }) => Math.min(1, per(block.linked, block.text.length)),
  },
  { name: "ends-sentence", phrase: "how it ends", of: ({ block }) => flag(endsSentence(block.text)) },
  { name: "found", phrase: "what Readability made of it", of: ({ history }) => flag(history.found) },
  { name: "cut-before", phrase: "its removal by a rule", of: ({ history }) => flag(history.cutBefore) },
  { name: "heading", phrase: "whether it is a heading", of: ({ block }) => flag(/^h[1-6]$/.test(block.tag)) },
  { name: "paragraph", phrase: "whether it is a paragraph", of: ({ block }) => flag(block.tag === "p") },
];

const TEXT: readonly Feature[] = [
  { name: "links", phrase: "its number of links", of: ({ block }) => log(block.links.length) },
  {
    name: "bold",
    phrase: "its share of bold text",
    of: ({ block }) => Math.min(1, per(block.bold, block.text.length)),
  },
  { name: "words", phrase: "its number of words", of: ({ facts }) => log(facts.words) },
  {
    name: "word-length",
    phrase: "the length of its words",
    of: ({ facts }) => Math.min(20, per(Math.min(facts.length, 1500), facts.words)),
  },
  { name: "sentences", phrase: "its sentences", of: ({ facts }) => log(facts.sentences) },
  {
    name: "sentence-length",
    phrase: "the length of its sentences",
    of: ({ facts }) => Math.min(60, per(facts.words, facts.sentences + 0.5)),
  },
  { name: "commas", phrase: "its commas", of: ({ facts }) => per(facts.commas, facts.words) },
  { name: "digits", phrase: "its digits", of: ({ facts }) => per(facts.digits, Math.min(facts.length, 1500)) },
  { name: "capitals", phrase: "its capitals", of: ({ facts }) => per(facts.capitals, Math.min(facts.length, 1500)) },
  { name: "short-words", phrase: "its share of short words", of: ({ facts }) => per(facts.shortWords, facts.words) },
  { name: "marks", phrase: "its separators", of: ({ facts }) => per(facts.marks, facts.words) },
  { name: "starts-low", phrase: "how it begins", of: ({ facts }) => flag(facts.startsLow) },
  { name: "colon", phrase: "its colon", of: ({ block }) => flag(/[:：]$/.test(block.text)) },
  { name: "asks", phrase: "its question or exclamation mark", of: ({ block }) => flag(/[!?！？]$/.test(block.text)) },
  { name: "quotes", phrase: "its quotation marks", of: ({ block }) => flag(/["“”„«»「]/.test(block.text)) },
  { name: "dots", phrase: "that it breaks off", of: ({ block }) => flag(/(?:\.\.\.|…)["”»]?$/.test(block.text)) },
  {
    name: "year",
    phrase: "its date",
    of: ({ block, facts }) => flag(facts.length < 200 && /\b(?:19|20)\d\d\b|\d{1,2}:\d\d/.test(block.text)),
  },
  { name: "copyright", phrase: "its copyright sign", of: ({ block }) => flag(/©|\(c\)/i.test(block.text)) },
];

const STATED: readonly Feature[] = [
  { name: "in-headline", phrase: "how far it repeats the headline", of: ({ inHeadline }) => inHeadline },
  {
    name: "is-headline",
    phrase: "that it is the headline",
    of: ({ inHeadline, facts }) => flag(inHeadline > 0.8 && facts.words >= 3 && facts.words < 40),
  },
  {
    name: "in-description",
    phrase: "how far it repeats the page's description",
    of: ({ inDescription }) => inDescription,
  },
  {
    name: "in-stated",
    phrase: "how far it agrees with the text in the page's JSON-LD",
    of: ({ inStated }) => Math.max(0, inStated),
  },
  {
    name: "not-in-stated",
    phrase: "its absence from the text in the page's JSON-LD",
    of: ({ inStated }) => flag(inStated >= 0 && inStated < 0.2),
  },
  { name: "names-author", phrase: "that it names the author", of: ({ namesAuthor }) => flag(namesAuthor) },
  {
    name: "copies",
    phrase: "that its text occurs on the page more than once",
    of: ({ copies }) => log(copies.count - 1),
  },
  { name: "copies-before", phrase: "that its text occurred before", of: ({ copiesBefore }) => flag(copiesBefore > 0) },
];

const PLACE: readonly Feature[] = [
  ...Object.entries(TAGS).map(([name, tags]) => ({
    name: `tag-${name}`,
    phrase: "its element",
    of: ({ block }: JudgedBlock) => flag(tags.includes(block.tag)),
  })),
  ...PLACES.map((name, index) => ({
    name: `in-${name}`,
    phrase: `that it is in ${name}`,
    of: ({ around }: JudgedBlock) => (around.places >> index) & 1,
  })),
  {
    name: "in-marked-body",
    phrase: "that the page marks it as article text",
    of: ({ around }) => flag((around.places & MARKED_BODY) !== 0),
  },
  { name: "depth", phrase: "its depth", of: ({ around }) => Math.min(40, around.depth) },
  { name: "index", phrase: "its position on the page", of: ({ index }, page) => per(index, page.blocks.length) },
  { name: "start", phrase: "how much text precedes it", of: ({ start }, page) => per(start, page.characters) },
  { name: "blocks-before", phrase: "how many blocks precede it", of: ({ index }) => log(index) },
  {
    name: "before-found",
    phrase: "how far before Readability's choice it is",
    of: ({ index }, page) => log(page.firstFound < 0 ? 0 : page.firstFound - index),
  },
  {
    name: "after-found",
    phrase: "how far after Readability's choice it is",
    of: ({ index }, page) => log(page.firstFound < 0 ? 0 : index - page.lastFound),
  },
  {
    name: "before-end",
    phrase: "how near the end of Readability's choice it is",
    of: ({ index }, page) => log(index <= page.lastFound && index >= page.firstFound ? page.lastFound - index + 1 : 0),
  },
  {
    name: "since-begin",
    phrase: "how near the beginning of Readability's choice it is",
    of: ({ index }, page) => log(index <= page.lastFound && index >= page.firstFound ? index - page.firstFound + 1 : 0),
  },
];

/** Features of an ancestor: its size, and the share of it in links and in Readability's choice. */
function aroundFeatures(name: string, phrase: string, of: (block: JudgedBlock) => Surroundings | null): Feature[] {
  return [
    { name: `${name}-length`, phrase: `the length of ${phrase}`, of: (block) => log(of(block)?.characters ?? 0) },
    {
      name: `${name}-linked`,
      phrase: `the links in ${phrase}`,
      of: (block) => per(of(block)?.linked ?? 0, of(block)?.characters ?? 0),
    },
    {
      name: `${name}-found`,
      phrase: `how much of ${phrase} Readability chose`,
      of: (block) => per(of(block)?.found ?? 0, of(block)?.characters ?? 0),
    },
    { name: `${name}-blocks`, phrase: `the number of blocks in ${phrase}`, of: (block) => log(of(block)?.blocks ?? 0) },
    {
      name: `${name}-mean`,
      phrase: `the length of the blocks in ${phrase}`,
      of: (block) => log(per(of(block)?.characters ?? 0, of(block)?.blocks ?? 0)),
    },
  ];
}

/** Levels up to the element with nearly all the page's prose. */
function stepsToProse({ around }: JudgedBlock, page: JudgedPage): number {
  let steps = 0;
  for (let at: Surroundings | null = around; at !== null && at.prose < page.prose * 0.85; at = at.parent) steps++;
  return steps;
}

/** Levels up to the element with half of Readability's choice. */
function stepsToFound({ around }: JudgedBlock, page: JudgedPage): number {
  let steps = 0;
  for (let at: Surroundings | null = around; at !== null && at.found * 2 < page.foundCharacters; at = at.parent)
    steps++;
  return steps;
}

function holder({ around }: JudgedBlock, page: JudgedPage): Surroundings {
  let at = around;
  while (at.parent !== null && at.found * 2 < page.foundCharacters) at = at.parent;
  return at;
}

const AROUND: readonly Feature[] = [
  ...aroundFeatures("parent", "the element around it", ({ around }) => around),
  ...aroundFeatures("outer", "the second element around it", ({ around }) => around.parent),
  ...aroundFeatures("outer2", "the third element around it", ({ around }) => around.parent?.parent ?? null),
  ...aroundFeatures("outer3", "the fourth element around it", ({ around }) => around.parent?.parent?.parent ?? null),
  {
    name: "steps-to-found",
    phrase: "its distance from Readability's choice in the page's structure",
    of: (block, page) => Math.min(20, stepsToFound(block, page)),
  },
  {
    name: "holder-found",
    phrase: "how much of their common container Readability chose",
    of: (block, page) => {
      const at = holder(block, page);
      return per(at.found, at.characters);
    },
  },
  {
    name: "steps-to-prose",
    phrase: "its distance from most of the page's prose in the page's structure",
    of: (block, page) => Math.min(20, stepsToProse(block, page)),
  },
  {
    name: "parent-prose",
    phrase: "the share of the page's prose in the element around it",
    of: ({ around }, page) => per(around.prose, page.prose),
  },
  {
    name: "outer-prose",
    phrase: "the share of the page's prose in the second element around it",
    of: ({ around }, page) => per(around.parent?.prose ?? 0, page.prose),
  },
  {
    name: "outer2-prose",
    phrase: "the share of the page's prose in the third element around it",
    of: ({ around }, page) => per(around.parent?.parent?.prose ?? 0, page.prose),
  },
  {
    name: "kind-prose",
    phrase: "the share of the page's prose in blocks of its kind",
    of: ({ kind }, page) => per(kind.prose, page.prose),
  },
  { name: "kind-length", phrase: "the length of all blocks of its kind", of: ({ kind }) => log(kind.characters) },
  {
    name: "kind-share",
    phrase: "the share of the page that is blocks of its kind",
    of: ({ kind }, page) => per(kind.characters, page.characters),
  },
  {
    name: "kind-linked",
    phrase: "the links in blocks of its kind",
    of: ({ kind }) => per(kind.linked, kind.characters),
  },
  {
    name: "kind-found",
    phrase: "how much of its kind Readability chose",
    of: ({ kind }) => per(kind.found, kind.characters),
  },
  { name: "kind-blocks", phrase: "the number of blocks of its kind", of: ({ kind }) => log(kind.blocks) },
  {
    name: "kind-mean",
    phrase: "the length of blocks of its kind",
    of: ({ kind }) => log(per(kind.characters, kind.blocks)),
  },
  {
    name: "since-heading",
    phrase: "its distance from the heading above it",
    of: ({ heading, index }) => (heading === null ? 5 : log(index - heading.index)),
  },
  {
    name: "heading-linked",
    phrase: "the link in the heading above it",
    of: ({ heading }) => (heading === null ? 0 : Math.min(1, per(heading.block.linked, heading.facts.length))),
  },
  {
    name: "heading-found",
    phrase: "what Readability made of the heading above it",
    of: ({ heading }) => flag(heading?.history.found ?? false),
  },
  {
    name: "heading-level",
    phrase: "the heading above it",
    of: ({ heading }) => (heading === null ? 0 : Number(heading.block.tag.slice(1))),
  },
];

const PAGE: readonly Feature[] = [
  { name: "page-blocks", phrase: "the size of the page", of: (_, page) => log(page.blocks.length) },
  { name: "page-length", phrase: "the length of the page's text", of: (_, page) => log(page.characters) },
  { name: "page-linked", phrase: "the links of the page", of: (_, page) => per(page.linked, page.characters) },
  { name: "page-found", phrase: "the length of what Readability chose", of: (_, page) => log(page.foundCharacters) },
  {
    name: "page-found-share",
    phrase: "the share of the page that Readability chose",
    of: (_, page) => per(page.foundCharacters, page.characters),
  },
  { name: "page-prose", phrase: "the length of the page's prose", of: (_, page) => log(page.prose) },
  {
    name: "page-found-prose",
    phrase: "how much Readability chose of the page's prose",
    of: (_, page) => Math.min(3, per(page.foundCharacters, page.prose)),
  },
  { name: "page-stated", phrase: "that the page states its text", of: (_, page) => flag(page.hasStated) },
];

const ALL: readonly Feature[] = [...OWN, ...TEXT, ...STATED, ...PLACE, ...AROUND, ...PAGE];

/** Neighbours to include on each side. */
const NEIGHBOURS_PER_SIDE = 3;

/** Name and description of each number that `featuresOf` returns, in order. */
export const FEATURES: readonly { readonly name: string; readonly phrase: string }[] = [
  ...ALL,
  ...neighbourOffsets().flatMap((offset) =>
    OWN.map(({ name, phrase }) => ({ name: `${name}@${offset}`, phrase: neighbourPhrase(phrase, offset) })),
  ),
];

function neighbourPhrase(phrase: string, offset: number): string {
  const where = `the ${["next", "second", "third"][Math.abs(offset) - 1]} block ${offset < 0 ? "before" : "after"} it`;
  return `${phrase.replace(/\bits\b/, "the")} (of ${where})`;
}

function neighbourOffsets(): number[] {
  const offsets = [];
  for (let offset = 1; offset <= NEIGHBOURS_PER_SIDE; offset++) offsets.push(-offset, offset);
  return offsets;
}

const OFFSETS = neighbourOffsets();

/** The value of a missing neighbour's features. */
const NO_NEIGHBOUR = -1;

/** The features of a page's blocks, computed on demand: all of them at once would take more memory than the page. */
export class PageFeatures {
  private readonly page: JudgedPage;
  /** The features of each block that its neighbours use. */
  private readonly own: Float64Array;

  constructor(page: JudgedPage) {
    this.page = page;
    this.own = new Float64Array(page.blocks.length * OWN.length);
    let at = 0;
    for (const block of page.blocks) for (const feature of OWN) this.own[at++] = feature.of(block, page);
  }

  /** Writes the features of a block into `row`, in the order of `FEATURES`. */
  read(index: number, row: Float64Array): void {
    const block = this.page.blocks[index] as JudgedBlock;
    let at = 0;
    for (; at < OWN.length; at++) row[at] = this.own[index * OWN.length + at] as number;
    for (; at < ALL.length; at++) row[at] = (ALL[at] as Feature).of(block, this.page);
    for (const offset of OFFSETS) {
      const start = (index + offset) * OWN.length;
      for (let own = 0; own < OWN.length; own++) row[at++] = this.own[start + own] ?? NO_NEIGHBOUR;
    }
  }
}
