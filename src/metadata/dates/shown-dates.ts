import { type Element, isTag } from "domhandler";
import type { StatedDate } from "../../stated-metadata.ts";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import type { Placed } from "../facts/placed.ts";
import { Surroundings } from "../facts/surroundings.ts";
import type { DateReader } from "./accept-date.ts";
import type { DateReading, ShownDate } from "./date-reading.ts";
import { outsideRuns } from "./date-runs.ts";
import {
  type DateSense,
  isInSentence as isWithinSentence,
  senseBefore,
  senseOf,
  senseOfOwnSentence,
} from "./date-sense.ts";
import { parseDate } from "./parse-date.ts";
import { type DateInText, datesIn, plainLine } from "./read-dates.ts";

/** More elements with a date belong to an archive; those nearest to the headline are read. */
const MAX_PLACES = 80;

/** The displayed dates, those nearest to the headline first. */
export function shownDates(facts: PageFacts, reader: DateReader): DateReading[] {
  const surroundings = new Surroundings(facts);
  const found: Omit<DateReading, "shown">[] = [];
  const shown: Omit<ShownDate, "isNearest" | "isOnlyDay">[] = [];
  for (const { placed, form, isListed } of placesOfDates(facts)) {
    const surrounding = surroundings.of(placed.element);
    for (const line of linesOf(placed.element, reader)) {
      const source = SOURCES[line.isStated ? "attribute" : form];
      found.push({ kind: "shown", source, raw: line.raw, value: line.value, sense: line.sense, isLater: false });
      const { isInSentence } = line;
      shown.push({ form: line.isStated ? "attribute" : form, placed, surrounding, isListed, isInSentence });
    }
  }
  const days = new Set(found.map(({ value }) => value.value.slice(0, 10)));
  const nearest = shown.findIndex(
    (one, at) =>
      one.surrounding === null &&
      !one.isListed &&
      one.placed.isBelowTitle &&
      found[at]?.sense !== "modified" &&
      found[at]?.sense !== "other",
  );
  return found.map((reading, at) => {
    const place = shown[at];
    if (place === undefined) return { ...reading, shown: null };
    return { ...reading, shown: { ...place, isNearest: at === nearest, isOnlyDay: days.size === 1 } };
  });
}

const SOURCES: Readonly<Record<ShownDate["form"], string>> = {
  attribute: "element:time",
  dateline: "text:dateline",
  text: "text:dated",
};

interface PlaceOfDate {
  readonly placed: Placed;
  readonly form: ShownDate["form"];
  readonly isListed: boolean;
}

/** Elements that may contain a date, without duplicates, by distance to the headline. */
function placesOfDates({ times, datelines, dated }: PageFacts): PlaceOfDate[] {
  const places = new Map<Element, PlaceOfDate>();
  for (const [form, all] of [
    ["attribute", times],
    ["dateline", datelines],
    ["text", dated],
  ] as const) {
    const outside = new Set(outsideRuns(all));
    for (const placed of all) {
      if (placed.isHidden || places.has(placed.element) || showsToday(placed.element)) continue;
      places.set(placed.element, {
        placed,
        form: form === "attribute" ? "dateline" : form,
        isListed: !outside.has(placed),
      });
    }
  }
  return [...places.values()].sort((one, other) => one.placed.distance - other.placed.distance).slice(0, MAX_PLACES);
}

/** Class or id of the current date in a site header. */
const TODAY = /(?:^|[\s_-])(?:todays?|current)[-_]?(?:date|day|time)\b|(?:^|\s)today(?:\s|$)/i;

function showsToday({ attribs }: Element): boolean {
  return TODAY.test(attribs.class ?? "") || TODAY.test(attribs.id ?? "");
}

interface DatedLine {
  readonly raw: string;
  readonly value: StatedDate;
  readonly sense: DateSense;
  /** Whether an attribute states it. */
  readonly isStated: boolean;
  readonly isInSentence: boolean;
}

/** A longer line is prose; only its beginning, or a date named by its words, can be the article's. */
const MAX_LINE_CHARS = 140;

function linesOf(element: Element, { language, isPossible }: DateReader): DatedLine[] {
  const { datetime, title = "" } = element.attribs;
  const raw = shortLineOf(element, 2 * MAX_LINE_CHARS).slice(0, 2 * MAX_LINE_CHARS);
  const stated = datetime ? parseDate(datetime) : null;
  const written = stated ?? dateOfTitle(title, language);
  if (written !== null) {
    if (!isPossible(written)) return [];
    const line = plainLine(raw);
    const sense = senseOf(line.slice(0, line.search(/\d|$/))) ?? senseOf(line) ?? senseAround(element);
    return [
      { raw: stated === null ? title : (datetime ?? ""), value: written, sense, isStated: true, isInSentence: false },
    ];
  }
  const dates = datesIn(raw, language);
  if (dates.length === 0) return [];
  const line = plainLine(raw);
  return dates.flatMap((date, at): DatedLine[] => {
    if (!isPossible(date.date)) return [];
    const own = senseOfOwnSentence(line.slice(0, date.start));
    if (own !== null) return [{ raw, value: date.date, sense: own, isStated: false, isInSentence: false }];
    const sense = senseInLine(line, dates, at) ?? (dates.length === 1 ? senseAround(element) : "plain");
    const isInSentence = isSentence(line, date) || isWithinSentence(element);
    if (line.length > MAX_LINE_CHARS && sense === "plain" && !opens(line, date)) return [];
    return [{ raw, value: date.date, sense, isStated: false, isInSentence }];
  });
}

/** More words around a date in a `title` are about something else: the target of a link, a picture. */
const MAX_WORDS_OF_TITLE = 3;

/** The date in a `title` attribute, which has the full date of a shortened text; `null` if it is about anything else. */
function dateOfTitle(title: string, language: string | null): StatedDate | null {
  if (!/\d{4}/.test(title)) return null;
  const [found] = datesIn(title, language);
  const written = parseDate(title) ?? found?.date ?? null;
  const words = title.match(/\p{L}+/gu)?.length ?? 0;
  return words > MAX_WORDS_OF_TITLE + WORDS_OF_DATE ? null : written;
}

/** Weekday, month and half of the day. */
const WORDS_OF_DATE = 3;

/** Room for words after a date that name it: "9. März 2026 veröffentlicht", "2026-03-09 公開". */
const MAX_UNITS_AFTER = 40;

/** The meaning of a date according to the words since the previous date; otherwise the words after it. */
function senseInLine(line: string, dates: readonly DateInText[], at: number): DateSense | null {
  const date = dates[at];
  if (date === undefined) return null;
  if (isPeriod(line, dates[at - 1], date) || isPeriod(line, date, dates[at + 1])) return "other";
  const before = line.slice(dates[at - 1]?.end ?? 0, date.start);
  if (FROM_WITHOUT_YEAR.test(before)) return "other";
  const sense = senseOf(before.slice(-MAX_UNITS_BEFORE));
  if (sense !== null || dates[at + 1] !== undefined) return sense;
  // "Kiel, 4 November 2026 – The council today decided": the words after the date are prose.
  if (line.length > MAX_LINE_CHARS && opens(line, date)) return null;
  const after = line.slice(date.end, date.end + MAX_UNITS_AFTER).replace(CLOCK, "");
  const called = senseOf(after);
  // "17.11.2026, updated 2 hours ago": the words have a time of their own.
  return called === "modified" && /\d/.test(after) ? null : called;
}

/** Between the ends of a period, in text from `plainLine`: "17 Dec 2026 – 7 Jan 2027". */
const TO = /^[\s,]{0,3}(?:[-–—]|to|until|till|through|thru|bis|au|hasta|tot|til)[\s,]{0,3}$/u;

/** The start of a period in the year of its end, in text from `plainLine`: "7 February – 31 May 2026". */
const FROM_WITHOUT_YEAR =
  /(?<![\p{L}\d])(?:\d{1,2}\.?(?:\s(?:de\s)?\p{L}{3,12}\.?)?|\p{L}{3,12}\.?\s\d{1,2})\s{0,2}(?:[-–—]|to|until|bis|au|al|tot)\s{0,2}$/u;

/** Whether two dates are the ends of a period, as of an event or an offer. */
function isPeriod(line: string, first: DateInText | undefined, last: DateInText | undefined): boolean {
  if (first === undefined || last === undefined || !TO.test(line.slice(first.end, last.start))) return false;
  return first.date.value.slice(0, 10) < last.date.value.slice(0, 10);
}

const CLOCK = /^[\s,|·–-]{0,4}(?:\p{L}{1,3}\.?\s)?\d{1,2}[:.h]\d\d(?::\d\d)?/u;

/** Words further away name something else. */
const MAX_UNITS_BEFORE = 40;

/** Whether a line starts with its date: "(23.11.2026) The bridge", "KIEL, 3 March 2026 (TideWire) – The", "Press release of 23 November 2026 | Berlin". */
function opens(line: string, { start, end }: DateInText): boolean {
  return start <= MAX_OPENING_CHARS && /^\s?(?:\([^()]{2,30}\)\s?[–—-]|[)\]|/–—:„“"-])/.test(line.slice(end));
}

const MAX_OPENING_CHARS = 40;

/** With more words before it, a date is in a sentence, and dates an event of the text. */
const MAX_WORDS_BEFORE = 4;

function isSentence(line: string, { start, end }: DateInText): boolean {
  const before = line
    .slice(0, start)
    .split(/[\s\d]+/)
    .filter((word) => /\p{L}/u.test(word)).length;
  return before >= MAX_WORDS_BEFORE && /[\p{L}\d][.!?]$/u.test(line) && line.length > end + 1;
}

const CLASS_MODIFIED = /updat|modif|revis|aktualis|changed/i;
const CLASS_PUBLISHED = /publi|posted|entry-date/i;
/** Class of a box that may contain more than this date. */
const BOX_MODIFIED = /(?:^|[\s_-])(?:updated|modified|last-?(?:update|modified))/i;
/** Ancestors of a date whose class may name it. */
const MAX_LEVELS = 2;

/** The meaning of a date without words of its own: by its class or an ancestor's, or by the words before it. */
function senseAround(element: Element): DateSense {
  return (
    senseByClass(element) ??
    senseBefore(element) ??
    (CLASS_PUBLISHED.test(element.attribs.class ?? "") ? "published" : "plain")
  );
}

/** "modified" if a class says so; both classes together, as in WordPress themes, say neither. */
function senseByClass(element: Element): DateSense | null {
  let box: Element | null = element;
  for (let step = 0; step <= MAX_LEVELS && box !== null; step++) {
    const label = box.attribs.class ?? "";
    const isPublished = CLASS_PUBLISHED.test(label);
    if ((step === 0 ? CLASS_MODIFIED : BOX_MODIFIED).test(label) && !isPublished) return "modified";
    if (isPublished && !CLASS_MODIFIED.test(label)) return null;
    box = box.parent !== null && isTag(box.parent) ? box.parent : null;
  }
  return null;
}
