/** A day as counted in a calendar; months from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The first year of each era, less one: Reiwa 8 is 2026, and so is Minguo 115. */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
};

/** The Gregorian year of a year of an era: `令和`, 8. */
export function yearOfEra(era: string, year: number): number {
  return (ERAS[era] ?? 0) + year;
}

const BUDDHIST = 543;

/**
 * The Gregorian day of a day whose calendar is recognised by its year: 2569 is Buddhist, 1404 Iran's solar year. Other
 * years are unchanged.
 *
 * @param language BCP 47; in Arabic 1447 is a lunar year, which is not supported.
 */
export function gregorianDay(stated: CalendarDay, language: string | null): CalendarDay {
  const { year } = stated;
  if (year >= 2440 && year <= 2643) return { ...stated, year: year - BUDDHIST };
  if (year >= 1340 && year <= 1479 && /^(?:fa|ps|ckb|mzn|lrc)\b/.test(language ?? "")) return fromPersian(stated);
  return stated;
}

const DAY = 86_400_000;
/** The Iranian year begins in the third week of March. */
const NEW_YEAR = { month: 2, day: 21 };
const YEARS_BEHIND = 621;
const persian = new Map<string, Intl.DateTimeFormat>();

/** Intl converts only in the other direction: the estimate is corrected by its result. */
function fromPersian({ year, month, day }: CalendarDay): CalendarDay {
  const before = Math.min(month - 1, 6) * 31 + Math.max(month - 7, 0) * 30 + day - 1;
  const estimate = Date.UTC(year + YEARS_BEHIND, NEW_YEAR.month, NEW_YEAR.day) + before * DAY;
  for (const step of [0, -1, 1]) {
    const moment = estimate + step * DAY;
    const found = persianDay(moment);
    if (found.year !== year || found.month !== month || found.day !== day) continue;
    const date = new Date(moment);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  return { year, month, day };
}

function persianDay(moment: number): CalendarDay {
  const key = "en-u-ca-persian-nu-latn";
  const format =
    persian.get(key) ??
    new Intl.DateTimeFormat(key, { year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" });
  persian.set(key, format);
  const parts = format.formatToParts(moment);
  const of = (type: string) => Number.parseInt(parts.find((part) => part.type === type)?.value ?? "", 10);
  return { year: of("year"), month: of("month"), day: of("day") };
}
