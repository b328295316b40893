import type { CalendarDay } from "./calendars.ts";
import { HALVES_OF_DAY } from "./month-table.ts";
import { clockTimeIn } from "./time-zone.ts";

/** A time of day: `08:15:00`, and its UTC offset: `Z`, `+01:00`, or empty. */
export interface ClockTime {
  readonly clock: string;
  readonly offset: string;
}

/** Unambiguous names of time zones: from RFC 2822 section 4.3, and of the press elsewhere. */
const ZONES: Readonly<Record<string, string>> = {
  Z: "Z",
  GMT: "Z",
  UTC: "Z",
  UT: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
  CET: "+01:00",
  CEST: "+02:00",
  MEZ: "+01:00",
  MESZ: "+02:00",
  BST: "+01:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  SAST: "+02:00",
  WIB: "+07:00",
  WITA: "+08:00",
  WIT: "+09:00",
  HKT: "+08:00",
  JST: "+09:00",
  KST: "+09:00",
  AEST: "+10:00",
  AEDT: "+11:00",
  NZST: "+12:00",
  NZDT: "+13:00",
};

/** Names for both halves of the year, in English: "10:45 p.m. ET". */
const SEASONAL: Readonly<Record<string, string>> = {
  ET: "America/New_York",
  CT: "America/Chicago",
  MT: "America/Denver",
  PT: "America/Los_Angeles",
};
const ENGLISH = /^en\b/;

/** The offset of a zone whose name does not state the season, on a day. */
function seasonalOffset(zone: string | undefined, day: CalendarDay, language: string | null): string {
  const place = SEASONAL[zone?.toUpperCase() ?? ""];
  // "et" is a word of French.
  if (place === undefined || !ENGLISH.test(language ?? "en")) return "";
  return clockTimeIn(place, Date.UTC(day.year, day.month - 1, day.day, NOON)).slice(-"+00:00".length);
}

/** The clock changes at night. */
const NOON = 17;

/** The ISO 8601 offset of a time zone or difference; empty if ambiguous. */
export function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  const named = ZONES[zone.toUpperCase()];
  if (named !== undefined) return named;
  const match = /([+-])(\d\d?)(?::?(\d\d))?$/.exec(zone);
  if (match === null || Number(match[2]) > 14 || Number(match[3] ?? 0) > 59) return "";
  return `${match[1]}${match[2]?.padStart(2, "0")}:${match[3] ?? "00"}`;
}

/** `null` for an impossible time. JavaScript has no leap seconds. */
export function clockTime(hour: number, minute: number, second: number, offset: string): ClockTime | null {
  if (hour > 23 || minute > 59 || second > 60) return null;
  const parts = [hour, minute, Math.min(second, 59)].map((part) => String(part).padStart(2, "0"));
  return { clock: parts.join(":"), offset };
}

/** A 12-hour clock's hour in 24 hours: 12 am is midnight, 12 pm noon. */
export function hourOf(hour: number, half: "am" | "pm" | null): number {
  if (half === null || hour > 12) return hour;
  return (hour % 12) + (half === "pm" ? 12 : 0);
}

/** In UTF-16 units; a time further away belongs to something else. */
const MAX_DISTANCE_CHARS = 40;
const TIME = String.raw`(\d{1,2})(?:(?:\s?[:.٫]\s?|\s?h\s?|\s?[時时点點시]\s?)(\d\d)(?!\d)\s?[分분]?(?:[:.](\d\d)(?!\d)(?:[.,]\d{1,9})?)?)?`;
const AFTER = new RegExp(String.raw`^(\D{0,24}?)(?<!\d)${TIME}(?!\d)`);
const BEFORE = /(?<![\d:.])(\d{1,2})[:h](\d\d)(?::(\d\d))?(\D{0,24})$/;
/** Words that make a number without minutes an hour. */
const HOUR = /^\s?(?:uhr|h(?:rs?|eures?|oras)?|[時时点點시])(?![\p{L}\d])/u;
const OFFSET = /^\s{0,3}[(,]?\s?(?:gmt|utc|ut)?\s?([+-]\d{1,2}(?::?\d\d)?)(?![\d-])/;
const ZONE = /^\s{0,3}[(,]?\s?([a-z]{1,4})(?![\p{L}\d])/u;

/**
 * The time after a date or right before it, in texts normalised by `comparable`; `null` if there is none.
 *
 * @param day the date, which decides between summer and winter time.
 * @param language BCP 47, for its names of am and pm.
 */
export function clockAround(
  before: string,
  after: string,
  day: CalendarDay,
  language: string | null,
): ClockTime | null {
  return (
    behind(after.slice(0, MAX_DISTANCE_CHARS), day, language) ?? ahead(before.slice(-MAX_DISTANCE_CHARS), day, language)
  );
}

function behind(text: string, day: CalendarDay, language: string | null): ClockTime | null {
  const match = AFTER.exec(text);
  if (match === null) return null;
  const [whole, gap = "", hour, minute, second] = match;
  let rest = text.slice(whole.length);
  const later = halfAt(rest, language);
  const half = halfIn(gap, language) ?? later?.half ?? null;
  if (minute === undefined && half === null && !HOUR.test(rest)) return null;
  rest = rest.slice(later?.length ?? 0);
  const zone = OFFSET.exec(rest)?.[1] ?? ZONE.exec(rest)?.[1];
  const offset = offsetOf(zone) || seasonalOffset(zone, day, language);
  return clockTime(hourOf(Number(hour), half), Number(minute ?? 0), Number(second ?? 0), offset);
}

function ahead(text: string, day: CalendarDay, language: string | null): ClockTime | null {
  const match = BEFORE.exec(text);
  if (match === null) return null;
  const [, hour, minute, second, gap = ""] = match;
  const later = halfAt(gap, language);
  const half = later?.half ?? halfIn(text.slice(0, match.index), language);
  const zone = ZONE.exec(gap.slice(later?.length ?? 0))?.[1];
  const offset = seasonalOffset(zone, day, language);
  return clockTime(hourOf(Number(hour), half), Number(minute), Number(second ?? 0), offset);
}

type Half = "am" | "pm";

/** Before the hour, "am" is a word of German and Welsh. */
const PREPOSITION = /^[ap]\.?\s?m/;

/** In addition to CLDR's names, which are one of several spellings. */
const HALVES: readonly (readonly [string, Half])[] = [
  ...["am", "a.m.", "a. m.", "오전", "上午", "午前", "凌晨", "早上", "清晨"].map((name) => [name, "am"] as const),
  ...["pm", "p.m.", "p. m.", "오후", "下午", "午後", "中午", "晚上", "傍晚"].map((name) => [name, "pm"] as const),
];
const halves = new Map<string, readonly (readonly [string, Half])[]>();

/** The am or pm at the start of a text, with its length. */
function halfAt(text: string, language: string | null): { readonly half: Half; readonly length: number } | null {
  const start = text.trimStart();
  for (const [name, half] of halvesIn(language)) {
    if (!start.startsWith(name) || /^[a-z\d]/.test(start.slice(name.length))) continue;
    return { half, length: text.length - start.length + name.length };
  }
  return null;
}

/** The am or pm at the end of a text. */
function halfIn(text: string, language: string | null): Half | null {
  const end = text.trimEnd();
  for (const [name, half] of halvesIn(language)) if (end.endsWith(name) && !PREPOSITION.test(name)) return half;
  return null;
}

function halvesIn(language: string | null): readonly (readonly [string, Half])[] {
  const key = language?.split("-", 1)[0]?.toLowerCase() ?? "";
  let names = halves.get(key);
  if (names === undefined) {
    const [am, pm] = HALVES_OF_DAY[key] ?? ["am", "pm"];
    names = [...HALVES, [am, "am"] as const, [pm, "pm"] as const].sort(([one], [other]) => other.length - one.length);
    halves.set(key, names);
  }
  return names;
}
