import type { StatedDate } from "../../stated-metadata.ts";
import { type Stated, stated } from "../field.ts";
import { onItsDay, type SourcedDate } from "./local-day.ts";
import { atOffset } from "./time-zone.ts";

const QUARTER = 15 * 60_000;
/** Offsets range from -12:00 to +14:00. */
const MAX_OFFSET_MS = 14 * 60 * 60_000;

/**
 * A date in the local time of its place, if the page indicates it.
 *
 * @param zone IANA name of the time zone in which the page is read, `null` if unknown.
 * @param others all dates of the page; called only if the date's own offset is ambiguous.
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
 * A moment in UTC does not determine the publication's local day. If another source states the same moment with an
 * offset, or as a local time that differs by a multiple of 15 minutes, that offset is used.
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

/** A displayed time is local time; a machine-readable one may state its offset. */
function sameClockTime(other: string, value: string): string | null {
  return hasOffset(other) && other.startsWith(value) ? other : null;
}

/** The moment with the offset of the other date. */
function placedBy(other: string, moment: number): string | null {
  if (hasOffset(other)) return Date.parse(other) === moment ? other : null;
  // A date without offset, read as if in UTC, is ahead of the moment by its offset; if it has no seconds, ignore them.
  const isToTheMinute = other.endsWith(":00");
  const ahead = Date.parse(`${other}Z`) - (isToTheMinute ? Math.floor(moment / 60_000) * 60_000 : moment);
  if (ahead === 0 || Math.abs(ahead) > MAX_OFFSET_MS || ahead % QUARTER !== 0) return null;
  const minutes = Math.abs(ahead) / 60_000;
  const two = (part: number) => String(part).padStart(2, "0");
  return atOffset(moment, `${ahead < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}
