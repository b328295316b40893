import type { StatedDate } from "../../stated-metadata.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { dateOrder } from "../language.ts";
import { provesDayFirst } from "./order-on-page.ts";
import { parseDate } from "./parse-date.ts";
import { datesIn } from "./read-dates.ts";

const DAY = 86_400_000;
/** English without a region, and the region that templates declare by default. */
const UNPROVEN = /^en(?:-us)?$/i;
/** The web is not older. */
const FIRST_YEAR = 1990;

/** Reads dates of one page, in its language. Rejects dates after the page was fetched or before the web. */
export interface DateReader {
  readonly language: string | null;
  readonly isPossible: (date: StatedDate) => boolean;
  /** A machine-readable date, which some pages write as for readers; `null` if there is none. */
  readonly read: (raw: string) => StatedDate | null;
}

export function dateReader(facts: PageFacts): DateReader {
  const declared = dateOrder(facts);
  const language = UNPROVEN.test(declared ?? "en") && provesDayFirst(facts) ? "en-GB" : declared;
  // In other time zones a day begins up to 14 hours earlier.
  const latest = Date.parse(facts.page.fetchedAt) + DAY;
  const isPossible = ({ value }: StatedDate) => {
    const begins = Date.parse(value.length > 19 ? value : value.slice(0, 10));
    return Number(value.slice(0, 4)) >= FIRST_YEAR && begins <= latest;
  };
  const read = (raw: string) => {
    const date = parseDate(raw) ?? datesIn(raw, language)[0]?.date ?? null;
    return date !== null && isPossible(date) ? { ...date, raw } : null;
  };
  return { language, isPossible, read };
}
