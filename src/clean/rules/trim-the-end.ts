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
const MOST_LINES = 12;
/** “News Harbour © 2026”, and what may follow: a line of the page's foot. */
const OWNER = /^[^©ⓒ.!?]{0,40}[©ⓒ]\s*(?:\p{Lu}[^\d.!?]{0,40})?(?:19|20)\d\d\b/u;
/** A sentence, and a bracket behind it. In characters. */
const SENTENCE_BEFORE = /^[^([]{30,}[.!?…。]["”»’]?\s*[([]/;

export const trimTheEnd: CleanRule = {
  name: "trim-the-end",
  why: "After the last sentence stand tags, rights, single links, and headings whose lists are gone.",
  mayTake: 0.15,
  apply(page, { url }) {
    const host = hostOf(url);
    const blocks = page.blocks();
    let end = blocks.length;
    // A page's foot can have any number of links.
    for (let lines = 0; end > 1 && lines < MOST_LINES; end--) {
      const last = blocks[end - 1] as Block;
      if (!isBoilerplate(last, host)) break;
      if (linkedShare(last) < 0.8) lines++;
    }
    return nodesOf(blocks.slice(end));
  },
};

function isBoilerplate(block: Block, host: string | null): boolean {
  const { text } = block;
  if (isWithin(block, KEPT_AS_IT_STANDS) || text.length > 250) return false;
  // Nothing but signs and numbers: a rule of asterisks, a count of likes.
  if (/^[^\p{L}]+$/u.test(text) || isRelatedHeading(block.label)) return true;
  if (OWNER.test(text) || isDeskCredit(text) || announcesNothing(text) || saysWhenItWasOnAir(text)) return true;
  if (endsSentence(text)) return startsAsClosing(text) !== null && isRights(text);
  const item = itemOf(block) !== null;
  if (!item && (looksLikeHeading(block) || isInitials(text))) return true;
  if (linkedShare(block) >= 0.8) return !item || block.links.every((link) => leadsElsewhere(link, host));
  if (!item && startsAsRelated(text) !== null && text.length <= 80) return true;
  const start = startsAsClosing(text);
  return (
    start !== null && (/^\s*[:：©(@\d]/.test(text.slice(start.length)) || isRights(text) || linkedShare(block) >= 0.5)
  );
}

/** “(Reporting by Ada Obi)”, but not behind the last sentence of the text. */
function isDeskCredit(text: string): boolean {
  return creditsTheDesk(text) && !SENTENCE_BEFORE.test(text);
}

function isRights(text: string): boolean {
  return (
    text.length <= 160 &&
    /[©ⓒ]|copyright|rights reserved|rechte vorbehalten|droits réservés|derechos reservados|diritti riservati|direitos reservados/i.test(
      text,
    )
  );
}

/** Who wrote for the desk: “SDA/sep”, “amw”. A word with a capital may be how the author signs. */
function isInitials(text: string): boolean {
  return (
    text.length <= 16 &&
    !text.includes(" ") &&
    (text === text.toLowerCase() || text === text.toUpperCase() || text.includes("/"))
  );
}

/** “Contact:”, and nothing after it. */
function announcesNothing(text: string): boolean {
  return text.length <= 60 && /[:：]$/.test(text);
}

/** “Radio Harbour, 23.11.2026, 12:30”. */
function saysWhenItWasOnAir(text: string): boolean {
  return text.length <= 90 && /\b\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}[:.]\d{2}\b/.test(text);
}
