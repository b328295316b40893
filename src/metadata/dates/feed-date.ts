import { parseDate } from "./parse-date.ts";
import { datesIn } from "./read-dates.ts";

/**
 * The date of a feed or sitemap entry, ISO 8601: in standard formats, otherwise in words of any language or in numbers
 * with the year first; `null` if it cannot be parsed. Numbers with ambiguous day and month are rejected, because no
 * page indicates their order.
 */
export function parseFeedDate(text: string): string | null {
  const stated = parseDate(text);
  if (stated !== null) return stated.value;
  const [english] = datesIn(text, "en");
  const [british] = datesIn(text, "en-GB");
  return english?.date.value === british?.date.value ? (english?.date.value ?? null) : null;
}
