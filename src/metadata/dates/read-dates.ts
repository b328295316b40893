import type { StatedDate } from "../../stated-metadata.ts";
import { type CalendarDay, gregorianDay, yearOfEra } from "./calendars.ts";
import { clockAround } from "./clock-time.ts";
import { isDayFirst, isYearFirst } from "./date-order.ts";
import { inWords } from "./dates-in-words.ts";
import { stateDate } from "./parse-date.ts";
import { comparable, withPlainDigits } from "./plain-text.ts";
import { inRomanNumerals } from "./roman-months.ts";

/** A date in a text. */
export interface DateInText {
  readonly date: StatedDate;
  /** Its position in the text from `plainLine`, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Day, month and year in their calendar, with their position. */
interface FoundDay extends CalendarDay {
  readonly start: number;
  readonly end: number;
  /** Whether the year has two digits, which may also be the seconds of a time. */
  readonly isShort?: boolean;
}

/** A longer text is prose, not a dateline. */
const MAX_TEXT_CHARS = 300;

/** A text normalised for reading dates: ASCII digits, lower case, no accents. */
export function plainLine(text: string): string {
  return comparable(withPlainDigits(text.slice(0, MAX_TEXT_CHARS)));
}

/**
 * The dates of a short text, in order: in numbers of any script, with the year first or last; in words of the page's
 * language, of English, or of any language if unambiguous; in the calendars of Thailand, Iran and Japan. A date without
 * a year is ignored: it would depend on the day of reading.
 *
 * @param language BCP 47: decides between 3 April and 4 March in "03/04/2021".
 */
export function datesIn(text: string, language: string | null): DateInText[] {
  if (!/\d/.test(text) && !/\p{Nd}/u.test(text)) return [];
  const plain = plainLine(text);
  const found: FoundDay[] = [];
  let rest = plain;
  for (const pattern of [withUnits, yearFirst, numbers, yearLast, inRomanNumerals] as const) {
    for (const one of pattern(rest, language)) {
      found.push(one);
      rest = masked(rest, one);
    }
  }
  found.push(...inWords(rest, language));
  found.sort((one, other) => one.start - other.start);
  const full = found.filter(({ isShort }) => !isShort);
  const days = full.length > 0 ? full : found.slice(0, 1);
  return days.flatMap((one, at) => {
    const day = gregorianDay(one, language);
    if (day.year < FIRST_YEAR || day.year > LAST_YEAR) return [];
    const after = plain.slice(one.end, days[at + 1]?.start);
    const before = plain.slice(days[at - 1]?.end ?? 0, one.start);
    const date = stateDate(day.year, day.month, day.day, clockAround(before, after, day, language), text);
    return date === null ? [] : [{ date, start: one.start, end: one.end }];
  });
}

/** The press is not older, and a page does not date itself later. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** The text with a date masked, so that its numbers are not read again. */
function masked(text: string, { start, end }: FoundDay): string {
  return text.slice(0, start) + "\ue000".repeat(end - start) + text.slice(end);
}

const UNITS =
  /(?<!\d)(?:(令和|平成|昭和|民國|民国)\s?(\d{1,3}|元)|(\d{4}))\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]?/g;

/** East Asian dates have units after the numbers, and may count the years of an era. */
function* withUnits(text: string): Iterable<FoundDay> {
  for (const match of text.matchAll(UNITS)) {
    const [whole, era, ofEra, year, month, day] = match;
    yield {
      year: era === undefined ? Number(year) : yearOfEra(era, ofEra === "元" ? 1 : Number(ofEra)),
      month: Number(month),
      day: Number(day),
      start: match.index,
      end: match.index + whole.length,
    };
  }
}

const YEAR_FIRST = /(?<![\d./-])(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d|[./-]\d)/g;

function* yearFirst(text: string): Iterable<FoundDay> {
  for (const match of text.matchAll(YEAR_FIRST)) {
    const [whole, year, , month, day] = match;
    yield {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      start: match.index,
      end: match.index + whole.length,
    };
  }
}

const NUMBERS = /(?<![\d./-])(\d{1,2})\s?([./|-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})(?![./-]*\d)/g;

/** "23.11.26", "11/23/2026": if both first numbers could be the month, the language decides. */
function* numbers(text: string, language: string | null): Iterable<FoundDay> {
  for (const match of text.matchAll(NUMBERS)) {
    const [whole, one, separator, two, three = ""] = match;
    const place = { start: match.index, end: match.index + whole.length, isShort: three.length < 4 };
    if (three.length < 4 && isYearFirst(language)) {
      if (one?.length === 2)
        yield { year: inFull(Number(one), language), month: Number(two), day: Number(three), ...place };
      continue;
    }
    if (three.length === 1 || (three.length === 2 && separator === "." && isVersion(whole, language))) continue;
    const [first, second] = [Number(one), Number(two)];
    const dayFirst = second > 12 ? false : first > 12 || separator !== "/" || isDayFirst(language);
    const year = three.length === 4 ? Number(three) : inFull(Number(three), language);
    yield dayFirst ? { year, month: second, day: first, ...place } : { year, month: first, day: second, ...place };
  }
}

/** English pages write versions like short dates of other languages: "2.4.12". */
function isVersion(numbers: string, language: string | null): boolean {
  return /^en\b/.test(language ?? "en") && !/^\d\d\.\d\d\./.test(numbers);
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const YEAR_LAST = new RegExp(
  String.raw`(?<!\p{L})(${MONTHS.join("|")})\s{1,2}(\d{1,2})\s\d\d:\d\d:\d\d\s(?:[a-z]{2,5}\s)?(\d{4})(?!\d)`,
  "gu",
);

/** The output of date(1) and ctime(3), with the time before the year: "Tue Jun  4 10:00:00 UTC 2024". */
function* yearLast(text: string): Iterable<FoundDay> {
  for (const match of text.matchAll(YEAR_LAST)) {
    const [whole, month = "", day, year] = match;
    yield {
      year: Number(year),
      month: MONTHS.indexOf(month) + 1,
      day: Number(day),
      start: match.index,
      end: match.index + whole.length,
    };
  }
}

/** Two digits are a year of this century; in Thailand, where they range further, of the Buddhist one. */
function inFull(year: number, language: string | null): number {
  return year >= 60 && /^th\b/.test(language ?? "") ? 2500 + year : 2000 + year;
}
