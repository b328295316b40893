import { parseDate } from "./parse-date.ts";
import { datesIn } from "./read-dates.ts";

/**
 * The date of an entry of a feed or a sitemap, ISO 8601: in the forms of the standards, else as people write it, in
 * words of any language or in numbers with the year first; `null` where the text is no date. Numbers that may as well
 * be the month as the day are none, for no page tells their order.
 */
export function parseFeedDate(text: string): string | null {
  const stated = parseDate(text);
  if (stated !== null) return stated.value;
  const [english] = datesIn(text, "en");
  const [british] = datesIn(text, "en-GB");
  return english?.date.value === british?.date.value ? (english?.date.value ?? null) : null;
}
