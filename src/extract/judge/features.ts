import { endsSentence } from "../../clean/block-shape.ts";
import type { JudgedBlock, JudgedPage } from "./judged-page.ts";
import { MARKED_BODY, PLACES, type Surroundings } from "./surroundings.ts";

/** One thing that a block shows, as a number. */
interface Feature {
  readonly name: string;
  /** What it is, in the words of a sentence: “its share of text in links”. */
  readonly says: string;
  readonly of: (block: JudgedBlock, page: JudgedPage) => number;
}

/** A feature counts from its mean: the sum of (value − mean) × weight, and the bias, is the logit of the likelihood. */
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

/** Of the block itself; those of its neighbours are looked at too. */
const OWN: readonly Feature[] = [
  { name: "length", says: "its length", of: ({ facts }) => log(facts.length) },
  {
    name: "linked",
    says: "its share of text in links",
    of: ({ block }) => Math.min(1, per(block.linked, block.text.length)),
  },
  { name: "ends-sentence", says: "how it ends", of: ({ block }) => flag(endsSentence(block.text)) },
  { name: "found", says: "what Readability made of it", of: ({ fate }) => flag(fate.found) },
  { name: "cut-before", says: "a rule that cut it", of: ({ fate }) => flag(fate.cutBefore) },
  { name: "heading", says: "whether it is a heading", of: ({ block }) => flag(/^h[1-6]$/.test(block.tag)) },
  { name: "paragraph", says: "whether it is a paragraph", of: ({ block }) => flag(block.tag === "p") },
];

const TEXT: readonly Feature[] = [
  { name: "links", says: "its number of links", of: ({ block }) => log(block.links.length) },
  { name: "bold", says: "its share of bold text", of: ({ block }) => Math.min(1, per(block.bold, block.text.length)) },
  { name: "words", says: "its number of words", of: ({ facts }) => log(facts.words) },
  {
    name: "word-length",
    says: "the length of its words",
    of: ({ facts }) => Math.min(20, per(Math.min(facts.length, 1500), facts.words)),
  },
  { name: "sentences", says: "its sentences", of: ({ facts }) => log(facts.sentences) },
  {
    name: "sentence-length",
    says: "the length of its sentences",
    of: ({ facts }) => Math.min(60, per(facts.words, facts.sentences + 0.5)),
  },
  { name: "commas", says: "its commas", of: ({ facts }) => per(facts.commas, facts.words) },
  { name: "digits", says: "its digits", of: ({ facts }) => per(facts.digits, Math.min(facts.length, 1500)) },
  { name: "capitals", says: "its capitals", of: ({ facts }) => per(facts.capitals, Math.min(facts.length, 1500)) },
  { name: "short-words", says: "its words between words", of: ({ facts }) => per(facts.shortWords, facts.words) },
  { name: "marks", says: "its signs between words", of: ({ facts }) => per(facts.marks, facts.words) },
  { name: "starts-low", says: "how it begins", of: ({ facts }) => flag(facts.startsLow) },
  { name: "colon", says: "its colon", of: ({ block }) => flag(/[:：]$/.test(block.text)) },
  { name: "asks", says: "its question or call", of: ({ block }) => flag(/[!?！？]$/.test(block.text)) },
  { name: "quotes", says: "its quotation marks", of: ({ block }) => flag(/["“”„«»「]/.test(block.text)) },
  { name: "dots", says: "that it breaks off", of: ({ block }) => flag(/(?:\.\.\.|…)["”»]?$/.test(block.text)) },
  {
    name: "year",
    says: "its date",
    of: ({ block, facts }) => flag(facts.length < 200 && /\b(?:19|20)\d\d\b|\d{1,2}:\d\d/.test(block.text)),
  },
  { name: "copyright", says: "its mark of copyright", of: ({ block }) => flag(/©|\(c\)/i.test(block.text)) },
];

const SAID: readonly Feature[] = [
  { name: "in-headline", says: "how far it repeats the headline", of: ({ inHeadline }) => inHeadline },
  {
    name: "is-headline",
    says: "that it is the headline",
    of: ({ inHeadline, facts }) => flag(inHeadline > 0.8 && facts.words >= 3 && facts.words < 40),
  },
  {
    name: "in-description",
    says: "how far it says what the page's description says",
    of: ({ inDescription }) => inDescription,
  },
  {
    name: "in-stated",
    says: "how far it agrees with the text that the page states",
    of: ({ inStated }) => Math.max(0, inStated),
  },
  {
    name: "not-in-stated",
    says: "that the text which the page states lacks it",
    of: ({ inStated }) => flag(inStated >= 0 && inStated < 0.2),
  },
  { name: "names-author", says: "that it names the author", of: ({ namesAuthor }) => flag(namesAuthor) },
  {
    name: "copies",
    says: "that its text stands on the page more than once",
    of: ({ copies }) => log(copies.count - 1),
  },
  { name: "copies-before", says: "that its text stood before", of: ({ copiesBefore }) => flag(copiesBefore > 0) },
];

const PLACE: readonly Feature[] = [
  ...Object.entries(TAGS).map(([name, tags]) => ({
    name: `tag-${name}`,
    says: "its element",
    of: ({ block }: JudgedBlock) => flag(tags.includes(block.tag)),
  })),
  ...PLACES.map((name, index) => ({
    name: `in-${name}`,
    says: `that it stands in ${name}`,
    of: ({ around }: JudgedBlock) => (around.places >> index) & 1,
  })),
  {
    name: "in-marked-body",
    says: "that the page marks it as text of the article",
    of: ({ around }) => flag((around.places & MARKED_BODY) !== 0),
  },
  { name: "depth", says: "how deep it stands", of: ({ around }) => Math.min(40, around.depth) },
  { name: "index", says: "its place on the page", of: ({ index }, page) => per(index, page.blocks.length) },
  { name: "start", says: "how much text stands before it", of: ({ start }, page) => per(start, page.characters) },
  { name: "blocks-before", says: "how many blocks stand before it", of: ({ index }) => log(index) },
  {
    name: "before-found",
    says: "how far it stands before what Readability chose",
    of: ({ index }, page) => log(page.firstFound < 0 ? 0 : page.firstFound - index),
  },
  {
    name: "after-found",
    says: "how far it stands behind what Readability chose",
    of: ({ index }, page) => log(page.firstFound < 0 ? 0 : index - page.lastFound),
  },
  {
    name: "before-end",
    says: "how near the end of Readability's choice it stands",
    of: ({ index }, page) => log(index <= page.lastFound && index >= page.firstFound ? page.lastFound - index + 1 : 0),
  },
  {
    name: "since-begin",
    says: "how near the beginning of Readability's choice it stands",
    of: ({ index }, page) => log(index <= page.lastFound && index >= page.firstFound ? index - page.firstFound + 1 : 0),
  },
];

/** Of an element around it: how large it is, and what of it is in links and in what was found. */
function aroundFeatures(name: string, says: string, of: (block: JudgedBlock) => Surroundings | null): Feature[] {
  return [
    { name: `${name}-length`, says: `the length of ${says}`, of: (block) => log(of(block)?.characters ?? 0) },
    {
      name: `${name}-linked`,
      says: `the links in ${says}`,
      of: (block) => per(of(block)?.linked ?? 0, of(block)?.characters ?? 0),
    },
    {
      name: `${name}-found`,
      says: `how much of ${says} Readability chose`,
      of: (block) => per(of(block)?.found ?? 0, of(block)?.characters ?? 0),
    },
    { name: `${name}-blocks`, says: `the number of blocks in ${says}`, of: (block) => log(of(block)?.blocks ?? 0) },
    {
      name: `${name}-mean`,
      says: `the length of the blocks in ${says}`,
      of: (block) => log(per(of(block)?.characters ?? 0, of(block)?.blocks ?? 0)),
    },
  ];
}

/** Steps up to the element with nearly all prose of the page. */
function stepsToProse({ around }: JudgedBlock, page: JudgedPage): number {
  let steps = 0;
  for (let at: Surroundings | null = around; at !== null && at.prose < page.prose * 0.85; at = at.parent) steps++;
  return steps;
}

/** Steps up to the element with half of what was found. */
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
    says: "how far from Readability's choice it stands in the page's structure",
    of: (block, page) => Math.min(20, stepsToFound(block, page)),
  },
  {
    name: "holder-found",
    says: "how much of what it shares with Readability's choice was chosen",
    of: (block, page) => {
      const at = holder(block, page);
      return per(at.found, at.characters);
    },
  },
  {
    name: "steps-to-prose",
    says: "how far from most prose of the page it stands in the page's structure",
    of: (block, page) => Math.min(20, stepsToProse(block, page)),
  },
  {
    name: "parent-prose",
    says: "the share of the page's prose in the element around it",
    of: ({ around }, page) => per(around.prose, page.prose),
  },
  {
    name: "outer-prose",
    says: "the share of the page's prose in the second element around it",
    of: ({ around }, page) => per(around.parent?.prose ?? 0, page.prose),
  },
  {
    name: "outer2-prose",
    says: "the share of the page's prose in the third element around it",
    of: ({ around }, page) => per(around.parent?.parent?.prose ?? 0, page.prose),
  },
  {
    name: "kind-prose",
    says: "the share of the page's prose in blocks of its kind",
    of: ({ kind }, page) => per(kind.prose, page.prose),
  },
  { name: "kind-length", says: "the length of all blocks of its kind", of: ({ kind }) => log(kind.characters) },
  {
    name: "kind-share",
    says: "the share of the page that is blocks of its kind",
    of: ({ kind }, page) => per(kind.characters, page.characters),
  },
  { name: "kind-linked", says: "the links in blocks of its kind", of: ({ kind }) => per(kind.linked, kind.characters) },
  {
    name: "kind-found",
    says: "how much of its kind Readability chose",
    of: ({ kind }) => per(kind.found, kind.characters),
  },
  { name: "kind-blocks", says: "the number of blocks of its kind", of: ({ kind }) => log(kind.blocks) },
  {
    name: "kind-mean",
    says: "the length of blocks of its kind",
    of: ({ kind }) => log(per(kind.characters, kind.blocks)),
  },
  {
    name: "since-heading",
    says: "how far behind a heading it stands",
    of: ({ heading, index }) => (heading === null ? 5 : log(index - heading.index)),
  },
  {
    name: "heading-linked",
    says: "the link in the heading above it",
    of: ({ heading }) => (heading === null ? 0 : Math.min(1, per(heading.block.linked, heading.facts.length))),
  },
  {
    name: "heading-found",
    says: "what Readability made of the heading above it",
    of: ({ heading }) => flag(heading?.fate.found ?? false),
  },
  {
    name: "heading-level",
    says: "the heading above it",
    of: ({ heading }) => (heading === null ? 0 : Number(heading.block.tag.slice(1))),
  },
];

const PAGE: readonly Feature[] = [
  { name: "page-blocks", says: "the size of the page", of: (_, page) => log(page.blocks.length) },
  { name: "page-length", says: "the length of the page's text", of: (_, page) => log(page.characters) },
  { name: "page-linked", says: "the links of the page", of: (_, page) => per(page.linked, page.characters) },
  { name: "page-found", says: "the length of what Readability chose", of: (_, page) => log(page.foundCharacters) },
  {
    name: "page-found-share",
    says: "the share of the page that Readability chose",
    of: (_, page) => per(page.foundCharacters, page.characters),
  },
  { name: "page-prose", says: "the length of the page's prose", of: (_, page) => log(page.prose) },
  {
    name: "page-found-prose",
    says: "how much Readability chose of the page's prose",
    of: (_, page) => Math.min(3, per(page.foundCharacters, page.prose)),
  },
  { name: "page-stated", says: "that the page states its text", of: (_, page) => flag(page.hasStated) },
];

const ALL: readonly Feature[] = [...OWN, ...TEXT, ...SAID, ...PLACE, ...AROUND, ...PAGE];

/** Blocks on each side that are looked at. */
const NEIGHBOURS = 3;

/** Name and meaning of each number that `featuresOf` gives, in their order. */
export const FEATURES: readonly { readonly name: string; readonly says: string }[] = [
  ...ALL,
  ...neighbourOffsets().flatMap((offset) =>
    OWN.map(({ name, says }) => ({ name: `${name}@${offset}`, says: neighbourSays(says, offset) })),
  ),
];

function neighbourSays(says: string, offset: number): string {
  const where = `the ${["next", "second", "third"][Math.abs(offset) - 1]} block ${offset < 0 ? "before" : "after"} it`;
  return `${says.replace(/\bits\b/, "the")} (of ${where})`;
}

function neighbourOffsets(): number[] {
  const offsets = [];
  for (let offset = 1; offset <= NEIGHBOURS; offset++) offsets.push(-offset, offset);
  return offsets;
}

const OFFSETS = neighbourOffsets();

/** What a block shows whose neighbour the page does not have. */
const NO_NEIGHBOUR = -1;

/** The features of the blocks of a page, each worked out when it is asked for: kept all at once they would outweigh the page. */
export class PageFeatures {
  private readonly page: JudgedPage;
  /** Of each block, those that its neighbours are asked for. */
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
