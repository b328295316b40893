import { Element } from "domhandler";
import { type Evidence, weigh } from "../../evidence.ts";
import { leadIn } from "../../wording/wording.ts";
import { isWithin, nodesOf, VERBATIM_TAGS } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import { classWords } from "../class-words.ts";
import type { CleanRule } from "../clean-rule.ts";

const startsAsBiography = leadIn("biographyLeadIns");
const saysWhoItIs = leadIn("biographyPhrases");
const LAST_LINES = 8;
const MAX_BIOGRAPHY_CHARS = 900;
const MAX_HEADING_CHARS = 120;
/** A shorter name could be any word. */
const MIN_NAME_CHARS = 5;
/** Class words of author boxes. Bylines share them, so the line must also start with a name. */
const AUTHOR_WORDS = new Set("author authors bio autor autorin auteur auteure autore writer contributor".split(" "));
/** Ancestors of a line to check. */
const MAX_LEVELS = 3;
/** “Twitter: @mariaholt”, “@maria@press.example”: the author's account. */
const ACCOUNT = /^(?:\p{L}[\p{L}-]{0,15}\s{0,2}[:：]\s{0,2})?@[\w.]{2,30}(?:@[\w.-]{3,60})?$/u;

export const cutAuthorBiographies: CleanRule = {
  name: "cut-author-biographies",
  why: "Lines about the author follow the text without a class that identifies them.",
  maxShare: 0.3,
  apply(page, { authors }) {
    const blocks = page.blocks().slice(-LAST_LINES);
    return nodesOf(blocks.filter((block) => isBiography(block, authors)));
  },
};

interface LastLine {
  readonly block: Block;
  readonly authors: readonly string[];
}

const THRESHOLD = 2;

const evidence: readonly Evidence<LastLine>[] = [
  {
    sign: "account",
    weight: 2,
    sentence: "It is an account name.",
    holds: ({ block }) => ACCOUNT.test(block.text),
  },
  {
    sign: "opening-words",
    weight: 1,
    sentence: "It starts like a biography.",
    holds: ({ block }) => startsAsBiography(block.text) !== null,
  },
  {
    sign: "heading",
    weight: 1,
    sentence: "It is no longer than a biography's heading.",
    holds: ({ block }) => block.text.length <= MAX_HEADING_CHARS && startsAsBiography(block.text) !== null,
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
    sentence: "It starts with the author's name and says who they are.",
    holds: ({ block, authors }) => {
      const name = authorAtStart(block, authors);
      return name !== null && saysWhoItIs(block.text.slice(name.length)) !== null;
    },
  },
  {
    sign: "author-box",
    weight: 2,
    sentence: "It starts with the author's name, in an author box.",
    holds: ({ block, authors }) => authorAtStart(block, authors) !== null && isInAuthorBox(block),
  },
];

function isBiography(block: Block, authors: readonly string[]): boolean {
  if (block.text.length > MAX_BIOGRAPHY_CHARS || isWithin(block, VERBATIM_TAGS)) return false;
  return weigh(evidence, { block, authors }).score >= THRESHOLD;
}

function authorAtStart({ text }: Block, authors: readonly string[]): string | null {
  const start = text.toLowerCase();
  return authors.find((name) => name.length >= MIN_NAME_CHARS && start.startsWith(name.toLowerCase())) ?? null;
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
