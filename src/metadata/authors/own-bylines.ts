import { type Element, isTag } from "domhandler";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import type { Placed } from "../facts/placed.ts";
import { isOfOthers, Surroundings } from "../facts/surroundings.ts";

/** The same facts without the bylines of others: of comments, reviews, quotations and other articles. */
export function withOwnBylines(facts: PageFacts): PageFacts {
  // Without a headline, nothing shows which box is the article's.
  if (facts.heading === null) return facts;
  const surroundings = new Surroundings(facts);
  const start = facts.prose?.order ?? Number.POSITIVE_INFINITY;
  const isOwn = ({ element, order }: Placed) =>
    !isOfOthers(surroundings.of(element)) && !(order > start && followsQuotation(element));
  return { ...facts, bylines: facts.bylines.filter(isOwn), labelled: facts.labelled.filter(isOwn) };
}

/** Ancestors of a name that may follow a quotation. */
const MAX_QUOTE_LEVELS = 2;
/** Elements between a quotation and a name: a portrait, or a name before its employer. */
const MAX_BETWEEN = 3;
/** The start of a quotation is enough. In UTF-16 units. */
const MAX_QUOTE_CHARS = 500;
/** A shorter text in quotes is a title. In UTF-16 units. */
const MIN_QUOTE_CHARS = 40;

/** Whether a name comes right after a text in quotes, as of a client or of the person whom a motto is from. */
function followsQuotation(element: Element): boolean {
  let box: Element | null = element;
  for (let level = 0; level <= MAX_QUOTE_LEVELS && box !== null; level++) {
    let elements = 0;
    for (let before = box.prev; before !== null && elements < MAX_BETWEEN; before = before.prev) {
      if (!isTag(before)) continue;
      elements++;
      const text = shortLineOf(before, MAX_QUOTE_CHARS);
      if (text.length >= MIN_QUOTE_CHARS && /^["“„«‘].*["”“»«’]$/u.test(text)) return true;
    }
    if (elements > 0) return false;
    box = box.parent !== null && isTag(box.parent) ? box.parent : null;
  }
  return false;
}
