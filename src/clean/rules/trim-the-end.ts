import { type Evidence, weigh } from "../../evidence.ts";
import { leadIn, mentions, wholeLine } from "../../wording/wording.ts";
import {
  endsSentence,
  isWithin,
  itemOf,
  KEPT_AS_IT_STANDS,
  linkedShare,
  looksLikeHeading,
  nodesOf,
} from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { hostOf, leadsElsewhere } from "../site-link.ts";

const startsAsClosing = leadIn("closingLeadIns");
const isRelatedHeading = wholeLine("relatedHeadings");
const startsAsRelated = leadIn("relatedHeadings");
const creditsTheDesk = mentions("deskCredits");

/** A page's foot has any number of links, and no more than these other lines. */
const MAX_LINES = 12;
/** In characters. */
const MAX_LINE = 250;
const MAX_RIGHTS = 160;
const MAX_HEADING = 80;
const MAX_LABEL = 60;
const MAX_INITIALS = 16;
/** Shares of a line in links, 0 to 1: it is a link; it leads to something else. */
const IS_LINK = 0.8;
const IS_HALF_LINK = 0.5;

/** “News Harbour © 2026”, and what may follow. */
const OWNER = /^[^©ⓒ.!?]{0,40}[©ⓒ]\s*(?:\p{Lu}[^\d.!?]{0,40})?(?:19|20)\d\d\b/u;
const RIGHTS =
  /[©ⓒ]|copyright|rights reserved|rechte vorbehalten|droits réservés|derechos reservados|diritti riservati|direitos reservados/i;
/** A sentence of at least 30 characters, and a bracket behind it. */
const SENTENCE_BEFORE = /^[^([]{30,}[.!?…。]["”»’]?\s*[([]/;
/** “Radio Harbour, 23.11.2026, 12:30”. */
const BROADCAST = /^.{0,70}\b\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}[:.]\d{2}\b/;

export const trimTheEnd: CleanRule = {
  name: "trim-the-end",
  why: "After the last sentence stand tags, rights, single links, and headings whose lists are gone.",
  mayTake: 0.15,
  apply(page, { url }) {
    const host = hostOf(url);
    const blocks = page.blocks();
    let end = blocks.length;
    for (let lines = 0; end > 1 && lines < MAX_LINES; end--) {
      const block = blocks[end - 1] as Block;
      if (block.text.length > MAX_LINE || isWithin(block, KEPT_AS_IT_STANDS)) break;
      if (weigh(evidence, { block, isItem: itemOf(block) !== null, host }).score < ENOUGH) break;
      if (linkedShare(block) < IS_LINK) lines++;
    }
    return nodesOf(blocks.slice(end));
  },
};

interface LastLine {
  readonly block: Block;
  readonly isItem: boolean;
  /** Of the page; `null` where its URL is not known. */
  readonly host: string | null;
}

const ENOUGH = 2;

/** Signs of weight 6 hold whatever else a line is: a sentence, an item of a list. */
const evidence: readonly Evidence<LastLine>[] = [
  {
    sign: "no-words",
    weight: 6,
    sentence: "It has signs and numbers, and no word.",
    holds: ({ block }) => /^[^\p{L}]+$/u.test(block.text),
  },
  {
    sign: "heads-a-list",
    weight: 6,
    sentence: "It is the heading of a list of other articles.",
    holds: ({ block }) => isRelatedHeading(block.label),
  },
  {
    sign: "owner",
    weight: 6,
    sentence: "It names the owner of the page, and a year.",
    holds: ({ block }) => OWNER.test(block.text),
  },
  {
    sign: "desk-credit",
    weight: 6,
    sentence: "It names who helped with the report.",
    holds: ({ block }) => creditsTheDesk(block.text) && !SENTENCE_BEFORE.test(block.text),
  },
  {
    sign: "announces-nothing",
    weight: 6,
    sentence: "It ends with a colon, and nothing follows.",
    holds: ({ block }) => block.text.length <= MAX_LABEL && /[:：]$/.test(block.text),
  },
  {
    sign: "broadcast",
    weight: 6,
    sentence: "It says when it was on the air.",
    holds: ({ block }) => BROADCAST.test(block.text),
  },
  {
    sign: "rights",
    weight: 6,
    sentence: "It begins with words about the page, and reserves rights.",
    holds: ({ block: { text } }) => startsAsClosing(text) !== null && isRights(text),
  },
  {
    sign: "list-about-the-page",
    weight: 3,
    sentence: "It begins with words about the page, and lists what they announce.",
    holds: ({ block }) => announcesList(block),
  },
  {
    sign: "heading",
    weight: 2,
    sentence: "It is a heading with nothing below.",
    holds: ({ block, isItem }) => !isItem && looksLikeHeading(block),
  },
  {
    sign: "initials",
    weight: 2,
    sentence: "It has nothing but initials.",
    holds: ({ block, isItem }) => !isItem && isInitials(block.text),
  },
  {
    sign: "related-words",
    weight: 2,
    sentence: "It begins as headings of other articles do.",
    holds: ({ block, isItem }) => !isItem && block.text.length <= MAX_HEADING && startsAsRelated(block.text) !== null,
  },
  {
    sign: "link",
    weight: 2,
    sentence: "It is a link.",
    holds: ({ block }) => linkedShare(block) >= IS_LINK,
  },
  {
    sign: "other-site",
    weight: 1,
    sentence: "It leads to other sites only.",
    holds: ({ block, host }) =>
      linkedShare(block) >= IS_LINK && block.links.every((link) => leadsElsewhere(link, host)),
  },
  {
    sign: "item",
    weight: -1,
    sentence: "It is an item of a list, which may be one of the article.",
    holds: ({ isItem }) => isItem,
  },
  {
    sign: "sentence",
    weight: -4,
    sentence: "It ends as sentences do.",
    holds: ({ block }) => endsSentence(block.text),
  },
];

function isRights(text: string): boolean {
  return text.length <= MAX_RIGHTS && RIGHTS.test(text);
}

/** “Tags: harbour, bridge”. */
function announcesList(block: Block): boolean {
  const start = startsAsClosing(block.text);
  if (start === null) return false;
  return /^\s*[:：©(@\d]/.test(block.text.slice(start.length)) || linkedShare(block) >= IS_HALF_LINK;
}

/** Who wrote for the desk: “SDA/sep”, “amw”. A word with a capital may be how the author signs. */
function isInitials(text: string): boolean {
  return (
    text.length <= MAX_INITIALS &&
    !text.includes(" ") &&
    (text === text.toLowerCase() || text === text.toUpperCase() || text.includes("/"))
  );
}
