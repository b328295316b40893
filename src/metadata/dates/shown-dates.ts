import { type Element, isTag } from "domhandler";
import type { StatedDate } from "../../article.ts";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import type { Placed } from "../facts/placed.ts";
import { Surroundings } from "../facts/surroundings.ts";
import type { DateReader } from "./accept-date.ts";
import type { DateReading, ShownDate } from "./date-reading.ts";
import { outsideRuns } from "./date-runs.ts";
import { type DateSense, isInSentence as isWithinSentence, senseBefore, senseOf } from "./date-sense.ts";
import { parseDate } from "./parse-date.ts";
import { type DateInText, datesIn, plainLine } from "./read-dates.ts";

/** More elements with a date are of an archive; those nearest to the headline are read. */
const MOST = 80;

/** The dates that readers see, those nearest to the headline first. */
export function shownDates(facts: PageFacts, reader: DateReader): DateReading[] {
  const surroundings = new Surroundings(facts.heading);
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

/** Elements that may hold a date, each once, by its distance to the headline. */
function placesOfDates({ times, datelines, dated }: PageFacts): PlaceOfDate[] {
  const places = new Map<Element, PlaceOfDate>();
  for (const [form, all] of [
    ["attribute", times],
    ["dateline", datelines],
    ["text", dated],
  ] as const) {
    const outside = new Set(outsideRuns(all));
    for (const placed of all) {
      if (placed.isHidden || places.has(placed.element)) continue;
      places.set(placed.element, {
        placed,
        form: form === "attribute" ? "dateline" : form,
        isListed: !outside.has(placed),
      });
    }
  }
  return [...places.values()].sort((one, other) => one.placed.distance - other.placed.distance).slice(0, MOST);
}

interface DatedLine {
  readonly raw: string;
  readonly value: StatedDate;
  readonly sense: DateSense;
  /** Whether an attribute states it. */
  readonly isStated: boolean;
  readonly isInSentence: boolean;
}

/** A longer line is prose, of which only the beginning and what its words name can be the article's. In UTF-16 units. */
const LONGEST = 140;

function linesOf(element: Element, { language, isPossible }: DateReader): DatedLine[] {
  const { datetime, title = "" } = element.attribs;
  const raw = shortLineOf(element, 2 * LONGEST).slice(0, 2 * LONGEST);
  const line = plainLine(raw);
  const stated = datetime ? parseDate(datetime) : null;
  const written =
    stated ?? (/\d{4}/.test(title) ? (parseDate(title) ?? datesIn(title, language)[0]?.date ?? null) : null);
  if (written !== null) {
    if (!isPossible(written)) return [];
    const sense = senseOf(line.slice(0, line.search(/\d|$/))) ?? senseOf(line) ?? senseAround(element);
    return [
      { raw: stated === null ? title : (datetime ?? ""), value: written, sense, isStated: true, isInSentence: false },
    ];
  }
  const dates = datesIn(raw, language).filter(({ date }) => isPossible(date));
  return dates.flatMap((date, at): DatedLine[] => {
    const sense = senseInLine(line, dates, at) ?? (dates.length === 1 ? senseAround(element) : "plain");
    const isInSentence = isSentence(line, date) || isWithinSentence(element);
    if (line.length > LONGEST && sense === "plain" && !opens(line, date)) return [];
    return [{ raw, value: date.date, sense, isStated: false, isInSentence }];
  });
}

/** Words right behind a date that name it: "9. März 2026 veröffentlicht", "2026-03-09 公開". In UTF-16 units. */
const LONGEST_BEHIND = 40;

/** What the words before a date say of it, from the date before; else those behind it. */
function senseInLine(line: string, dates: readonly DateInText[], at: number): DateSense | null {
  const date = dates[at];
  if (date === undefined) return null;
  const before = line.slice(dates[at - 1]?.end ?? 0, date.start);
  const sense = senseOf(before.slice(-LONGEST_BEFORE));
  if (sense !== null || dates[at + 1] !== undefined) return sense;
  return senseOf(line.slice(date.end, date.end + LONGEST_BEHIND));
}

/** Words further off name something else. In UTF-16 units. */
const LONGEST_BEFORE = 40;

/** Whether a line begins with its date: "(23.11.2026) The bridge", "Press release of 23 November 2026 | Berlin". */
function opens(line: string, { start, end }: DateInText): boolean {
  return start <= LONGEST_OPENING && /^\s?[)\]|–—:„“"-]/.test(line.slice(end));
}

/** In UTF-16 units. */
const LONGEST_OPENING = 40;

/** Words before a date that make a sentence of it: what is dated is an event of the text. */
const MOST_WORDS = 4;

function isSentence(line: string, { start, end }: DateInText): boolean {
  const before = line
    .slice(0, start)
    .split(/[\s\d]+/)
    .filter((word) => /\p{L}/u.test(word)).length;
  return before >= MOST_WORDS && /[\p{L}\d][.!?]$/u.test(line) && line.length > end + 1;
}

const CLASS_MODIFIED = /updat|modif|revis|aktualis|changed/i;
const CLASS_PUBLISHED = /publi|posted|entry-date/i;
/** Of a box, that may hold more than this date. */
const BOX_MODIFIED = /(?:^|[\s_-])(?:updated|modified|last-?(?:update|modified))/i;
/** Boxes around a date whose class may name it. */
const MOST_BOXES = 2;

/** The sense of a date that says none itself: by its class or that of its box, or by the words before it. */
function senseAround(element: Element): DateSense {
  return (
    senseByClass(element) ??
    senseBefore(element) ??
    (CLASS_PUBLISHED.test(element.attribs.class ?? "") ? "published" : "plain")
  );
}

/** "modified" where a class says so; what is of both classes, as the themes of WordPress have it, says neither. */
function senseByClass(element: Element): DateSense | null {
  let box: Element | null = element;
  for (let step = 0; step <= MOST_BOXES && box !== null; step++) {
    const label = box.attribs.class ?? "";
    const isPublished = CLASS_PUBLISHED.test(label);
    if ((step === 0 ? CLASS_MODIFIED : BOX_MODIFIED).test(label) && !isPublished) return "modified";
    if (isPublished && !CLASS_MODIFIED.test(label)) return null;
    box = box.parent !== null && isTag(box.parent) ? box.parent : null;
  }
  return null;
}
