import type { StatedDate } from "../../article.ts";
import { type Stated, stated } from "../field.ts";
import { onItsDay, type SourcedDate } from "./local-day.ts";
import { atOffset } from "./time-zone.ts";

const QUARTER = 15 * 60_000;
/** Offsets reach from -12:00 to +14:00. */
const MOST = 14 * 60 * 60_000;

/**
 * A date at the clock time of its place, where the page tells it.
 *
 * @param zone IANA name of the time zone in which the page is read, `null` where it is unknown.
 * @param others all dates of the page; asked only where the date's own offset leaves it in doubt.
 */
export function inItsPlace(
  found: Stated<StatedDate>,
  zone: string | null,
  others: () => readonly SourcedDate[],
): Stated<StatedDate> {
  const { value, precision } = found.value;
  if (precision === "day" || (hasOffset(value) && !isUtc(value))) return found;
  const all = others();
  const placed = withOffset(found, all);
  return isUtc(placed.value.value) ? onItsDay(placed, zone, all) : placed;
}

/**
 * A moment in UTC says nothing of the day on which readers saw the article. Where another source states the same
 * moment with an offset, or as a clock time that differs by whole quarters of an hour, that offset is taken.
 */
function withOffset(found: Stated<StatedDate>, others: readonly SourcedDate[]): Stated<StatedDate> {
  const { value, precision } = found.value;
  for (const { source, raw, value: other } of others) {
    if (other.precision === "day" || isUtc(other.value)) continue;
    const placed = isUtc(value) ? placedBy(other.value, Date.parse(value)) : sameClockTime(other.value, value);
    if (placed !== null) return stated({ value: placed, precision, raw }, source, raw);
  }
  return found;
}

/** Whether a date is a moment in UTC. */
function isUtc(value: string): boolean {
  return /(?:Z|[+-]00:00)$/.test(value);
}

function hasOffset(value: string): boolean {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(value);
}

/** What readers see is the clock time of the place; what machines read may say of which place. */
function sameClockTime(other: string, value: string): string | null {
  return hasOffset(other) && other.startsWith(value) ? other : null;
}

/** The moment in the place of the other date. */
function placedBy(other: string, moment: number): string | null {
  if (hasOffset(other)) return Date.parse(other) === moment ? other : null;
  // A date without offset, read as if in UTC, is ahead of the moment by its offset; without seconds they are unknown.
  const isToTheMinute = other.endsWith(":00");
  const ahead = Date.parse(`${other}Z`) - (isToTheMinute ? Math.floor(moment / 60_000) * 60_000 : moment);
  if (ahead === 0 || Math.abs(ahead) > MOST || ahead % QUARTER !== 0) return null;
  const minutes = Math.abs(ahead) / 60_000;
  const two = (part: number) => String(part).padStart(2, "0");
  return atOffset(moment, `${ahead < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}
