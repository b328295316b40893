import parser from "any-date-parser";
import type { StatedDate } from "../../article.ts";
import { namesMonth } from "./month-names.ts";
import { parseNumericDate } from "./numeric-date.ts";
import { stateDate } from "./parse-date.ts";

/** A longer text is prose, not a dateline. In UTF-16 units. */
const LONGEST = 120;
/** Without a year a date would depend on the day of reading: "7 minutes ago", "Monday". */
const YEAR = /(?:19|20)\d\d|\b\d{1,2}[./-]\d{1,2}[./-]\d\d\b/;

/**
 * A date in words or in the numbers of a language, wherever it stands in a short text: "8. November 2021",
 * "1st of March 2021, 4:25 pm", "3 Ocak 2021". `null` where day, month or year is missing.
 *
 * any-date-parser knows the months of every language that `Intl` knows, which is more than chrono-node has, in a
 * seventh of its size and a fifth of its time.
 *
 * @param language BCP 47: it decides between 3 April and 4 March in "03/04/2021".
 */
export function parseSpokenDate(text: string, language: string | null): StatedDate | null {
  if (text.length > LONGEST || !YEAR.test(text)) return null;
  const numeric = parseNumericDate(text, language ?? "en");
  if (numeric !== null) return numeric;
  if (!DAY_AND_YEAR.test(text)) return null;
  const tidy = tidied(text);
  for (const locale of language === null ? UNDECLARED : new Set([language, "en"])) {
    const date = attempt(tidy, locale, text);
    if (date !== null) return date;
  }
  return null;
}

/** A year alone names no day, and every attempt at a language costs. */
const DAY_AND_YEAR = /\d\D+\d|\d{5}/;

/** Tried one after the other where the page declares no language: their months differ, or are the same month. */
const UNDECLARED = ["en", "de", "fr", "es", "it", "pt", "nl"];

/** Spellings that the parser does not know: "17 de Febrero 2020", "8. November 2021, 14 Uhr", "Sept. 3". */
function tidied(text: string): string {
  return text
    .replace(/\b(\d{1,2})((?:19|20)\d\d)\b/g, "$1 $2")
    .replace(
      AFTER_YEAR,
      (match, year: string) => `${year}${CLOCK.exec(match)?.[0].replace(/(\d)[.h](?=\d\d)/gi, "$1:") ?? ""}`,
    )
    .replace(/(\d)(?:st|nd|rd|th|er|º|ª|\.º)(?=[\s,])/gi, "$1")
    .replace(/\bsept\b\.?/gi, "Sep")
    .replace(/\s+(?:uhr|klo|hrs?|kl\.?|h|@|um|à|às|at|alle|om)(?=[\s\d]|$)/gi, " ")
    .replace(/(\d{1,2})h(\d\d)/g, "$1:$2")
    .replace(/\b(a|p)\.m\./gi, "$1m")
    .replace(/\s*[|•·–—]\s*/g, " ");
}

/** What follows the year, where the year does not come first: numbers in it are none of the date. */
const AFTER_YEAR = /(?<=.{3})(?<!\d)((?:19|20)\d\d)(?!\d).*$/u;
const CLOCK = /(?<=^\d{4})\D{0,12}?\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?)?/i;

function attempt(tidy: string, locale: string, raw: string): StatedDate | null {
  const { year, month, day, hour, minute, second, offset, invalid } = readAs(tidy, locale);
  if (invalid !== undefined || year === undefined || month === undefined || day === undefined) return null;
  // What the parser takes from today's date is not in the text; what stands far apart is not one date.
  const around = aroundYear(tidy, year);
  if (!namesMonth(around, month, locale) || !new RegExp(`(?<!\\d)0?${day}(?!\\d)`).test(around)) return null;
  if (hour === undefined || minute === undefined) return stateDate(year, month, day, null, raw);
  const clock = [hour, minute, second ?? 0].map((part) => String(part).padStart(2, "0")).join(":");
  return stateDate(year, month, day, { clock, offset: offset === undefined ? "" : offsetOf(offset) }, raw);
}

/** From the year to the day: the longest month, and a short word on either side of it. In UTF-16 units. */
const REACH = 24;

function aroundYear(text: string, year: number): string {
  const at = text.indexOf(String(year));
  if (at < 0) return "";
  const before = text.slice(Math.max(0, at - REACH), at);
  // The end of a word may look like a month.
  return (at > REACH ? before.replace(/^\S*/, "") : before) + text.slice(at, at + 4 + REACH);
}

function readAs(text: string, locale: string): ReturnType<typeof parser.attempt> {
  try {
    return parser.attempt(text, locale);
  } catch {
    return { invalid: "The language is not known to Intl." };
  }
}

function offsetOf(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
