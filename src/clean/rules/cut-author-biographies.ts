import { Element } from "domhandler";
import { leadIn } from "../../wording/wording.ts";
import { isWithin, KEPT_AS_IT_STANDS, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import { classWords } from "../class-words.ts";
import type { CleanRule } from "../clean-rule.ts";

const startsAsBiography = leadIn("biographyLeadIns");
const saysWhoItIs = leadIn("biographyPhrases");
const LAST_LINES = 8;
const LONGEST_BIOGRAPHY = 900;
/** Words of classes of boxes about authors, which bylines share: so the line has to begin with a name as well. */
const AUTHOR_WORDS = new Set("author authors bio autor autorin auteur auteure autore writer contributor".split(" "));
const MOST_STEPS = 3;
/** “Twitter: @mariaholt”, “@maria@press.example”: where the author is to be found. */
const HANDLE = /^(?:\p{L}[\p{L}-]{0,15}\s{0,2}[:：]\s{0,2})?@[\w.]{2,30}(?:@[\w.-]{3,60})?$/u;

export const cutAuthorBiographies: CleanRule = {
  name: "cut-author-biographies",
  why: "A line on who the author is follows the text, without a class that says so.",
  mayTake: 0.3,
  apply(page, { authors }) {
    const blocks = page.blocks().slice(-LAST_LINES);
    const first = blocks.findIndex((block) => isBiography(block, authors));
    return first < 0 ? [] : nodesOf(blocks.filter((block) => isBiography(block, authors)));
  },
};

function isBiography(block: Block, authors: readonly string[]): boolean {
  if (block.text.length > LONGEST_BIOGRAPHY || isWithin(block, KEPT_AS_IT_STANDS)) return false;
  if (HANDLE.test(block.text)) return true;
  if (startsAsBiography(block.text) !== null)
    return block.text.length <= 120 || authors.some((name) => block.text.includes(name));
  return authors.some((name) => {
    if (name.length < 5 || !block.text.toLowerCase().startsWith(name.toLowerCase())) return false;
    return saysWhoItIs(block.text.slice(name.length)) !== null || isInAuthorBox(block);
  });
}

function isInAuthorBox(block: Block): boolean {
  let at = block.parent;
  for (let step = 0; step < MOST_STEPS && at instanceof Element; step++) {
    if (at.attribs.class?.split(/\s+/).some((token) => classWords(token).some((word) => AUTHOR_WORDS.has(word))))
      return true;
    if (at.parent === null) break;
    at = at.parent;
  }
  return false;
}
