import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { urlMonth } from "./url-date.ts";

const NUMBERS = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/((?:20)?\d\d)(?![\d/])/g;
/** The same in the source: a cheap check. */
const MAY_HAVE_NUMBERS = /[^\d/]\d{1,2}\/\d{1,2}\/(?:20)?\d\d[^\d/]/;
const MAX_LINE_CHARS = 80;
/** More dates belong to an archive. */
const MAX_LINES = 100;

/**
 * Whether the dates of a page prove that it writes the day first: one of them has no such month ("25/10/2026"), or the
 * URL contains the month of one ("04/11/2026" under /2026/11/), and none proves the opposite.
 */
export function provesDayFirst(facts: PageFacts): boolean {
  if (!MAY_HAVE_NUMBERS.test(facts.page.html)) return false;
  const inUrl = urlMonth(facts);
  const votes = { day: 0, month: 0 };
  for (const { element } of [...facts.datelines, ...facts.dated].slice(0, MAX_LINES)) {
    for (const [, one = "", two = "", year = ""] of shortLineOf(element, MAX_LINE_CHARS).matchAll(NUMBERS)) {
      const first = Number(one) > 12 ? "day" : Number(two) > 12 ? "month" : firstByUrl(one, two, year, inUrl);
      if (first !== null) votes[first]++;
    }
  }
  return votes.day > 0 && votes.month === 0;
}

function firstByUrl(one: string, two: string, year: string, inUrl: string | null): "day" | "month" | null {
  const is = (month: string) => `20${year.slice(-2)}-${month.padStart(2, "0")}` === inUrl;
  if (Number(one) === Number(two) || is(one) === is(two)) return null;
  return is(two) ? "day" : "month";
}
