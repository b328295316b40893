import type { CalendarDay } from "./calendars.ts";

const NUMERALS = "i ii iii iv v vi vii viii ix x xi xii".split(" ");
/** A numeral of one letter needs its dots: in Polish "i" is "and". */
const MONTH = String.raw`([ivx](?=\.)|[ivx]{2,4})`;
/** "4.XI.2026", "4 XI 2026" */
const YEAR_LAST = new RegExp(String.raw`(?<![\d.])(\d{1,2})[.\s]\s?${MONTH}[.\s]\s?(\d{4})(?!\d)`, "g");
/** "2026. XI. 4." */
const YEAR_FIRST = new RegExp(String.raw`(?<!\d)(\d{4})\.\s?${MONTH}\.\s?(\d{1,2})(?!\d)`, "g");

/** The days with the month in Roman numerals, as in Poland and Hungary, with their position. @param text from `plainLine` */
export function* inRomanNumerals(
  text: string,
): Iterable<CalendarDay & { readonly start: number; readonly end: number }> {
  for (const [pattern, isYearFirst] of [
    [YEAR_LAST, false],
    [YEAR_FIRST, true],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const [whole, one, numeral = "", three] = match;
      const month = NUMERALS.indexOf(numeral) + 1;
      const [year, day] = isYearFirst ? [Number(one), Number(three)] : [Number(three), Number(one)];
      if (month > 0) yield { year, month, day, start: match.index, end: match.index + whole.length };
    }
  }
}
