import type { PageFacts } from "../facts/page-facts.ts";
import type { Candidate } from "../field.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
/** `/2026/nov/23/` */
const WORDED = new RegExp(
  String.raw`(?:^|[/_-])((?:19|20)\d\d)([/_-])(${MONTHS.join("|")})[a-z]{0,6}\2(0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)`,
  "i",
);
/** `/11/23/2026/` */
const YEAR_LAST = /\/(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])\/((?:19|20)\d\d)(?=[/_.-]|$)/;
const PARTED = /(?:^|[/_-])((?:19|20)\d\d)([/_-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;
/** Chinese newspapers name folders by month or year: `/2026-11/23/`, `/2026/1123/`. */
const JOINED = /(?:^|[/_-])((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])\/?(0[1-9]|[12]\d|3[01])(?=[/_.-]|\d{4,6}(?:\D|$)|$)/;

/** A day in the path: `/2026/11/23/`, `2026-11-23`, `20261123`, `/2026/nov/23/`. */
export function* urlDate(facts: PageFacts): Iterable<Candidate> {
  const day = dayIn(pathOf(facts));
  if (day !== null) yield { source: "url:path", raw: day };
}

/** The day in a path; `null` if there is none. */
export function dayIn(path: string): string | null {
  const parted = PARTED.exec(path);
  if (parted) return dayOf(parted[1], parted[3], parted[4]);
  const worded = WORDED.exec(path);
  if (worded) return dayOf(worded[1], String(MONTHS.indexOf((worded[3] ?? "").toLowerCase()) + 1), worded[4]);
  const yearLast = YEAR_LAST.exec(path);
  if (yearLast) return dayOf(yearLast[3], yearLast[1], yearLast[2]);
  const joined = JOINED.exec(path);
  return joined && dayOf(joined[1], joined[2], joined[3]);
}

function dayOf(...parts: (string | undefined)[]): string {
  return parts.map((part) => part?.padStart(2, "0")).join("-");
}

const MONTH = /(?:^|[/_-])((?:19|20)\d\d)[/_-](0[1-9]|1[0-2])(?=[/_.-]|$)/;

/** Year and month in the path: `2026-11` of `/2026/11/`; `null` if there are none. */
export function urlMonth(facts: PageFacts): string | null {
  const match = MONTH.exec(pathOf(facts));
  return match && `${match[1]}-${match[2]}`;
}

/** Web archives prepend the fetch time to a page's URL: `/web/20261123101500/https://…`. */
function pathOf({ page }: PageFacts): string {
  return new URL(page.finalUrl).pathname.replace(/^\/web\/\d{8,14}[a-z_]*\//, "/");
}
