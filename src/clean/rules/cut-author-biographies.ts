import { Element } from "domhandler";
import { type Evidence, weigh } from "../../evidence.ts";
import { leadIn } from "../../wording/wording.ts";
import { isWithin, KEPT_AS_IT_STANDS, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import { classWords } from "../class-words.ts";
import type { CleanRule } from "../clean-rule.ts";

const startsAsBiography = leadIn("biographyLeadIns");
const saysWhoItIs = leadIn("biographyPhrases");
const LAST_LINES = 8;
/** In characters. */
const MAX_BIOGRAPHY = 900;
const MAX_HEADING = 120;
/** In characters: a shorter one may be any word. */
const MIN_NAME = 5;
/** Words of classes of boxes about authors, which bylines share: so the line has to begin with a name as well. */
const AUTHOR_WORDS = new Set("author authors bio autor autorin auteur auteure autore writer contributor".split(" "));
/** Levels above a line that are looked at. */
const MAX_LEVELS = 3;
/** “Twitter: @mariaholt”, “@maria@press.example”: where the author is to be found. */
const ACCOUNT = /^(?:\p{L}[\p{L}-]{0,15}\s{0,2}[:：]\s{0,2})?@[\w.]{2,30}(?:@[\w.-]{3,60})?$/u;

export const cutAuthorBiographies: CleanRule = {
  name: "cut-author-biographies",
  why: "A line on who the author is follows the text, without a class that says so.",
  mayTake: 0.3,
  apply(page, { authors }) {
    const blocks = page.blocks().slice(-LAST_LINES);
    return nodesOf(blocks.filter((block) => isBiography(block, authors)));
  },
};

interface LastLine {
  readonly block: Block;
  readonly authors: readonly string[];
}

const ENOUGH = 2;

const evidence: readonly Evidence<LastLine>[] = [
  {
    sign: "account",
    weight: 2,
    sentence: "It is the name of an account.",
    holds: ({ block }) => ACCOUNT.test(block.text),
  },
  {
    sign: "opening-words",
    weight: 1,
    sentence: "It begins as biographies do.",
    holds: ({ block }) => startsAsBiography(block.text) !== null,
  },
  {
    sign: "heading",
    weight: 1,
    sentence: "It is no longer than a heading of a biography.",
    holds: ({ block }) => block.text.length <= MAX_HEADING && startsAsBiography(block.text) !== null,
  },
  {
    sign: "author",
    weight: 1,
    sentence: "It names the author.",
    holds: ({ block, authors }) => authors.some((name) => block.text.includes(name)),
  },
  {
    sign: "who-it-is",
    weight: 2,
    sentence: "It begins with the author, and says who that is.",
    holds: ({ block, authors }) => {
      const name = authorAtStart(block, authors);
      return name !== null && saysWhoItIs(block.text.slice(name.length)) !== null;
    },
  },
  {
    sign: "author-box",
    weight: 2,
    sentence: "It begins with the author, in a box about authors.",
    holds: ({ block, authors }) => authorAtStart(block, authors) !== null && isInAuthorBox(block),
  },
];

function isBiography(block: Block, authors: readonly string[]): boolean {
  if (block.text.length > MAX_BIOGRAPHY || isWithin(block, KEPT_AS_IT_STANDS)) return false;
  return weigh(evidence, { block, authors }).score >= ENOUGH;
}

function authorAtStart({ text }: Block, authors: readonly string[]): string | null {
  const start = text.toLowerCase();
  return authors.find((name) => name.length >= MIN_NAME && start.startsWith(name.toLowerCase())) ?? null;
}

function isInAuthorBox(block: Block): boolean {
  let at = block.parent;
  for (let step = 0; step < MAX_LEVELS && at instanceof Element; step++) {
    if (at.attribs.class?.split(/\s+/).some((token) => classWords(token).some((word) => AUTHOR_WORDS.has(word))))
      return true;
    if (at.parent === null) break;
    at = at.parent;
  }
  return false;
}
