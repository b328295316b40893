import type { Element } from "domhandler";
import { shortLineOf } from "../facts/line-of.ts";
import type { Placed } from "../facts/placed.ts";
import { type DateSense, isInSentence, senseBefore, senseOf } from "./date-sense.ts";
import { AS_OF, MODIFIED, OTHER_DATE, PUBLISHED } from "./date-words.ts";

/** A line that readers see and that has a date in it. */
export interface DatedLine {
  readonly sense: DateSense;
  readonly raw: string;
}

/** A longer line is prose. In UTF-16 units. */
const LONGEST = 140;
const CLASS_MODIFIED = /updat|modif|revis|aktualis|changed/i;
const CLASS_PUBLISHED = /publi|posted|entry-date/i;

const BEFORE_SENSE = new RegExp(`(?=${MODIFIED.source}|${PUBLISHED.source})`, "iu");

/** What an element says of dates. A line with two dates ("Published …, updated …") is parted at its words. */
export function datedLines({ element, isAside }: Placed): DatedLine[] {
  const whole = shortLineOf(element, 2 * LONGEST);
  const { class: label = "", datetime, title } = element.attribs;
  if (whole.length > LONGEST && (isAside || CLASS_ENTRY.test(label))) return partsOf(whole).filter(isWorded);
  const line = whole.length > LONGEST ? (DATED_START.exec(whole)?.[0] ?? "") : whole;
  if (line === "" || (OTHER_DATE.test(line) && !AS_OF.test(line))) return [];
  const stated = datetime ?? (element.name === "abbr" ? title : undefined);
  if (stated) return [{ sense: senseOf(line) ?? senseAround(element), raw: stated }];
  const parts = partsOf(line);
  if (parts.length > 1) return parts.map(({ sense, raw }) => ({ sense: sense ?? "plain", raw }));
  const [part] = parts;
  if (part !== undefined && isWorded(part)) return [part];
  return SENTENCE.test(line) || isInSentence(element) ? [] : [{ sense: senseAround(element), raw: line }];
}

/** Where blogs say in a sentence when they filed an entry, and under what: "This entry was posted on …, and is filed under …". */
const CLASS_ENTRY = /meta|foot|publi/i;

/** Four words before a date and a full stop at the end: what is dated is an event of the text. */
const SENTENCE = /^(?:[^\s\d]+\s+){3}[^\s\d]+\s.*(?:\p{Ll}|\d)[.!?]$/u;

/** A paragraph that begins with its date: "(23.11.2026) The bridge", "Press release of 23 November 2026 | Berlin". */
const DATED_START =
  /^[([]?(?:[^\d.]{0,40}\d{1,2}\.?\s\p{L}{3,12}\.?,?\s(?:19|20)\d\d|\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d)(?=\s*[)\]|–—:„“"-])/u;

interface Part {
  readonly sense: DateSense | null;
  readonly raw: string;
}

/** A date further behind its words is of something else. In UTF-16 units. */
const FARTHEST = 90;

/** The parts of a line that have numbers in them, with the words before those; German has the words behind. */
function partsOf(line: string): Part[] {
  const parts = line.split(BEFORE_SENSE).map((part) => part.slice(0, FARTHEST));
  return parts.flatMap((raw, at) => {
    const next = parts[at + 1];
    if (!/\d/.test(raw)) return [];
    return [{ sense: senseOf(raw) ?? (next === undefined || /\d/.test(next) ? null : senseOf(next)), raw }];
  });
}

function isWorded(part: Part): part is DatedLine {
  return part.sense !== null;
}

/** The sense of a date that says none itself: by its class, or by the words before it. */
function senseAround(element: Element): DateSense {
  const label = element.attribs.class ?? "";
  const isPublished = CLASS_PUBLISHED.test(label);
  if (CLASS_MODIFIED.test(label) && !isPublished) return "modified";
  return senseBefore(element) ?? (isPublished ? "published" : "plain");
}
