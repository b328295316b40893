import type { Evidence } from "../evidence.ts";
import { leadIn, mentions, wholeLine } from "../wording/wording.ts";
import { endsSentence, linkedShare, looksLikeHeading } from "./block-shape.ts";
import type { Block } from "./blocks.ts";
import { leadsElsewhere } from "./site-link.ts";

const startsAsClosing = leadIn("closingLeadIns");
const isRelatedHeading = wholeLine("relatedHeadings");
const startsAsRelated = leadIn("relatedHeadings");
const creditsTheDesk = mentions("deskCredits");

const MAX_RIGHTS_CHARS = 160;
const MAX_HEADING_CHARS = 80;
/** Of a label, such as a heading or a name. */
export const MAX_LABEL_CHARS = 60;
const MAX_INITIALS_CHARS = 16;
/** Minimum share of a line in links (0 to 1) if it is one. */
export const MIN_LINK_SHARE = 0.8;
/** The same for a list that words about the page announce. */
const MIN_HALF_LINK_SHARE = 0.5;

/** “News Harbour © 2026”, with or without more words. */
const OWNER = /^[^©ⓒ.!?]{0,40}[©ⓒ]\s*(?:\p{Lu}[^\d.!?]{0,40})?(?:19|20)\d\d\b/u;
const RIGHTS =
  /[©ⓒ]|copyright|rights reserved|rechte vorbehalten|droits réservés|derechos reservados|diritti riservati|direitos reservados/i;
/** “All rights reserved for the crown were listed”, “Copyright 1921 is printed on the sheet”. */
const SENTENCE_GOES_ON = /^\s*(?:\d{4}\s?)?\p{Ll}|^(?:\s*\d{4}\s?)?\p{Lo}.{8}/u;
const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w/;
/** A bracket after a sentence of at least 30 characters. */
const SENTENCE_BEFORE = /^[^([]{30,}[.!?…。]["”»’]?\s*[([]/;
/** “Radio Harbour, 23.11.2026, 12:30”. */
const BROADCAST = /^.{0,70}\b\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}[:.]\d{2}\b/;

/** A line at the end of a text. */
export interface LastLine {
  readonly block: Block;
  readonly isItem: boolean;
  /** The page's host; `null` if its URL is unknown. */
  readonly host: string | null;
  /** Of article text, by the block classifier, 0 to 1; 0 if it has no opinion. */
  readonly likelihood: number;
}

/** A link or a heading alone may be the article's last line, so the block classifier has to doubt it too. */
export const THRESHOLD = 4;
/** A line with a lower likelihood (0 to 1) is doubtful. */
const MAX_DOUBTFUL = 0.5;

/** Signs that a last line is about the page. */
export const lastLineSigns: readonly Evidence<LastLine>[] = [
  {
    sign: "doubtful",
    weight: 2,
    sentence: "The block classifier does not take it for article text.",
    holds: ({ likelihood }) => likelihood < MAX_DOUBTFUL,
  },
  {
    sign: "no-words",
    weight: 6,
    sentence: "It has only symbols and numbers, no word.",
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
    weight: 8,
    sentence: "It is a copyright notice with an owner and a year.",
    holds: ({ block }) => OWNER.test(block.text),
  },
  {
    sign: "desk-credit",
    weight: 6,
    sentence: "It credits people who helped with the report.",
    holds: ({ block }) => creditsTheDesk(block.text) && !SENTENCE_BEFORE.test(block.text),
  },
  {
    sign: "announces-nothing",
    weight: 6,
    sentence: "It ends with a colon, and nothing follows.",
    holds: ({ block }) => block.text.length <= MAX_LABEL_CHARS && /[:：]$/.test(block.text),
  },
  {
    sign: "broadcast",
    weight: 6,
    sentence: "It gives a broadcast time.",
    holds: ({ block }) => BROADCAST.test(block.text),
  },
  {
    sign: "rights",
    weight: 8,
    sentence: "It starts with words about the page and reserves rights.",
    holds: ({ block: { text } }) => startsAsClosing(text) !== null && isRights(text),
  },
  {
    sign: "sentence-goes-on",
    weight: -8,
    sentence: "A sentence goes on after the words about the page.",
    holds: ({ block: { text } }) =>
      endsSentence(text) && SENTENCE_GOES_ON.test(text.slice((startsAsClosing(text) ?? text).length)),
  },
  {
    sign: "list-about-the-page",
    weight: 4,
    sentence: "It starts with words about the page and lists what they announce.",
    holds: ({ block }) => announcesList(block),
  },
  {
    sign: "heading",
    weight: 2,
    sentence: "It is a heading with nothing below it.",
    holds: ({ block, isItem }) => !isItem && looksLikeHeading(block),
  },
  {
    sign: "initials",
    weight: 2,
    sentence: "It is only initials.",
    holds: ({ block, isItem }) => !isItem && isInitials(block.text),
  },
  {
    sign: "address",
    weight: 4,
    sentence: "It is a name with an email address.",
    holds: ({ block, isItem }) => !isItem && block.text.length <= MAX_LABEL_CHARS && EMAIL.test(block.text),
  },
  {
    sign: "related-words",
    weight: 2,
    sentence: "It starts like the heading of a list of other articles.",
    holds: ({ block, isItem }) =>
      !isItem && block.text.length <= MAX_HEADING_CHARS && startsAsRelated(block.text) !== null,
  },
  {
    sign: "link",
    weight: 2,
    sentence: "It is a link.",
    holds: ({ block }) => linkedShare(block) >= MIN_LINK_SHARE,
  },
  {
    sign: "other-site",
    weight: 1,
    sentence: "It links only to other pages of the site.",
    holds: ({ block, host }) =>
      linkedShare(block) >= MIN_LINK_SHARE && block.links.every((link) => leadsElsewhere(link, host)),
  },
  {
    sign: "several-links",
    weight: 1,
    sentence: "It is several links.",
    holds: ({ block }) => linkedShare(block) >= MIN_LINK_SHARE && block.links.length > 1,
  },
  {
    sign: "item",
    weight: -1,
    sentence: "It is a list item, possibly one of the article's own.",
    holds: ({ isItem }) => isItem,
  },
  {
    sign: "sentence",
    weight: -4,
    sentence: "It ends like a sentence.",
    holds: ({ block }) => endsSentence(block.text),
  },
];

function isRights(text: string): boolean {
  return text.length <= MAX_RIGHTS_CHARS && RIGHTS.test(text);
}

/** “Tags: harbour, bridge”. */
function announcesList(block: Block): boolean {
  const start = startsAsClosing(block.text);
  if (start === null) return false;
  return /^\s*[:：©(@\d]/.test(block.text.slice(start.length)) || linkedShare(block) >= MIN_HALF_LINK_SHARE;
}

/** Initials of the writer: “SDA/sep”, “amw”. A capitalised word may be the author's signature. */
function isInitials(text: string): boolean {
  return (
    text.length <= MAX_INITIALS_CHARS &&
    !text.includes(" ") &&
    (text === text.toLowerCase() || text === text.toUpperCase() || text.includes("/"))
  );
}
