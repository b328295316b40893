import { type Element, isTag, isText } from "domhandler";
import { shortLineOf } from "../facts/line-of.ts";
import { AS_OF, MODIFIED, OTHER_DATE, PUBLISHED } from "./date-words.ts";
import { plainLine } from "./read-dates.ts";

/**
 * The meaning of a date according to the words around it: "plain" without such words, "other" if it does not date the
 * article.
 */
export type DateSense = "published" | "modified" | "other" | "plain";

/** The meaning that a text gives its date; `null` if it has no such words. @param text from `plainLine` */
export function senseOf(text: string): DateSense | null {
  if (AS_OF.test(text)) return "plain";
  if (MODIFIED.test(text)) return "modified";
  if (OTHER_DATE.test(text)) return "other";
  return PUBLISHED.test(text) ? "published" : null;
}

/** A sentence of blogs about themselves, before its date: "This entry was posted on Monday,". */
const ABOUT_ITSELF =
  /(?:^|[.!?|]\s)(?:(?:this|the) (?:article|blog|entry|page|piece|post|story|text)\s(?:was|has been|is)(?: originally| first)?\s(?:posted|published|written)(?: on)?|(?:diese[rs]? (?:artikel|beitrag|blogbeitrag|eintrag|text|seite)) (?:wurde|erschien|ist)(?: zuerst)? am|(?:cet article|ce billet|cette entree) (?:a ete|est)(?: ecrite?| publiee?)? le|(?:esta entrada|este articulo) (?:fue|se) (?:publicad[oa]|publico) el|(?:este artigo|este post|esta entrada) foi publicad[oa] em|(?:questo articolo|questa voce|questo post) e stat[oa] pubblicat[oa] (?:il|in data)|dit (?:bericht|artikel) (?:werd|is) (?:geplaatst|gepubliceerd) op)[\s,]+(?:\p{L}{2,12}\.?,?\s)?(?:(?:den|the) )?$/u;

/** Whether the words before a date say that this article was published on it. @param before from `plainLine` */
export function isAboutItself(before: string): boolean {
  return ABOUT_ITSELF.test(before);
}

/** Ancestors of a date that may start with its label. */
const MAX_LEVELS = 3;
/** A longer text is a sentence. */
const MAX_LABEL_CHARS = 30;
/** Elements and blanks between a label and its date. */
const MAX_NODES_BETWEEN = 8;

/** The meaning according to the words right before an element: "Updated: <b>…", "<h4>Published</h4><div>…". */
export function senseBefore(element: Element): DateSense | null {
  let node = element;
  for (let step = 0; step < MAX_LEVELS; step++) {
    const label = labelBefore(node);
    if (label !== "") return senseOf(plainLine(label ?? ""));
    if (node.parent === null || !isTag(node.parent)) return null;
    node = node.parent;
  }
  return null;
}

/** Whether an element is within a sentence, with other words before it. */
export function isInSentence({ prev }: Element): boolean {
  return prev !== null && isText(prev) && shortLineOf(prev, MAX_LABEL_CHARS).length > MAX_LABEL_CHARS;
}

/** The text between an element and the preceding date or paragraph; `null` if it is empty. */
function labelBefore(element: Element): string | null {
  let label = "";
  let before = element.prev;
  for (let step = 0; step < MAX_NODES_BETWEEN && before !== null; step++, before = before.prev) {
    const text = shortLineOf(before, MAX_LABEL_CHARS);
    const longer = `${text.slice(text.search(/\D*$/u))} ${label}`.trim();
    if (longer.length > MAX_LABEL_CHARS) return label || null;
    label = longer;
    if (/\d/.test(text)) break;
  }
  return label;
}
