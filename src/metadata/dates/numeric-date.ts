import type { StatedDate } from "../../article.ts";
import { stateDate } from "./parse-date.ts";

const NUMBERS = /(?<![\d./-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d|\d\d)(?![\d./-]*\d)/;
/** East Asia writes the units behind the numbers. */
const UNITS = /(?<!\d)((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]/;
const CLOCK = /(?<!\d)(\d{1,2})[:.h](\d\d)(?::(\d\d))?\s*([ap])?\.?m?\.?/i;

/**
 * A day in numbers, with its clock time where one follows: "23.11.26", "11/23/2026 4:25 pm". Where both first numbers
 * could be the month, the language decides; two figures for the year are of this century.
 *
 * @param language BCP 47.
 */
export function parseNumericDate(text: string, language: string): StatedDate | null {
  const units = UNITS.exec(text);
  if (units !== null) return stateDate(Number(units[1]), Number(units[2]), Number(units[3]), null, text);
  const match = NUMBERS.exec(text);
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = Number(match[4]) < 100 ? 2000 + Number(match[4]) : Number(match[4]);
  const isDayFirst = second > 12 ? false : first > 12 || match[2] !== "/" || isDayFirstIn(language);
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  const rest = text.slice(match.index + match[0].length, match.index + match[0].length + FARTHEST_CLOCK);
  return stateDate(year, month, day, clockOf(rest), text);
}

/** A time further on belongs to something else. In UTF-16 units. */
const FARTHEST_CLOCK = 24;

function clockOf(text: string): { clock: string; offset: string } | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const half = match[4]?.toLowerCase();
  const hour = (Number(match[1]) % (half ? 12 : 24)) + (half === "p" ? 12 : 0);
  if (Number(match[1]) > 24 || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return null;
  return { clock: `${String(hour).padStart(2, "0")}:${match[2]}:${match[3] ?? "00"}`, offset: "" };
}

/** Whether a language writes the day before the month, as CLDR knows it. */
function isDayFirstIn(language: string): boolean {
  const parts = orderOf(language);
  return parts.indexOf("day") < parts.indexOf("month");
}

function orderOf(language: string): string[] {
  try {
    return new Intl.DateTimeFormat(language).formatToParts(0).map(({ type }) => type);
  } catch {
    return ["day", "month"];
  }
}
