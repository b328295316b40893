import { type Element, isTag, isText } from "domhandler";
import { shortLineOf } from "../facts/line-of.ts";
import { AS_OF, MODIFIED, OTHER_DATE, PUBLISHED } from "./date-words.ts";
import { plainLine } from "./read-dates.ts";

/** What a date is, as the words around it say; "plain" is one without such words, "other" is not of the article. */
export type DateSense = "published" | "modified" | "other" | "plain";

/** What a text says that its date is; `null` where it says nothing. @param text as `plainLine` writes it */
export function senseOf(text: string): DateSense | null {
  if (AS_OF.test(text)) return "plain";
  if (MODIFIED.test(text)) return "modified";
  if (OTHER_DATE.test(text)) return "other";
  return PUBLISHED.test(text) ? "published" : null;
}

/** Boxes around a date that may begin with its label. */
const MOST_STEPS = 3;
/** In UTF-16 units. Longer is a sentence. */
const LONGEST_LABEL = 30;
/** Elements and blanks between a label and its date. */
const MOST_BETWEEN = 8;

/** What the words right before an element say of its date: "Updated: <b>…", "<h4>Published</h4><div>…". */
export function senseBefore(element: Element): DateSense | null {
  let node = element;
  for (let step = 0; step < MOST_STEPS; step++) {
    const label = labelBefore(node);
    if (label !== "") return senseOf(plainLine(label ?? ""));
    if (node.parent === null || !isTag(node.parent)) return null;
    node = node.parent;
  }
  return null;
}

/** Whether an element stands within a sentence, which has words of its own before it. */
export function isInSentence({ prev }: Element): boolean {
  return prev !== null && isText(prev) && shortLineOf(prev, LONGEST_LABEL).length > LONGEST_LABEL;
}

/** The text between an element and what stands before it, another date or a paragraph; `null` where that leaves none. */
function labelBefore(element: Element): string | null {
  let label = "";
  let before = element.prev;
  for (let step = 0; step < MOST_BETWEEN && before !== null; step++, before = before.prev) {
    const text = shortLineOf(before, LONGEST_LABEL);
    const longer = `${text.slice(text.search(/\D*$/u))} ${label}`.trim();
    if (longer.length > LONGEST_LABEL) return label || null;
    label = longer;
    if (/\d/.test(text)) break;
  }
  return label;
}
