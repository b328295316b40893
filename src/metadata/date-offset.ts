import type { StatedDate } from "../article.ts";
import { type Candidate, type Stated, stated } from "./field.ts";

const QUARTER = 15 * 60_000;
/** Offsets reach from -12:00 to +14:00. */
const MOST = 14 * 60 * 60_000;

/**
 * A moment in UTC says nothing of the day on which readers saw the article. Where another source states the same
 * moment with an offset, or as a clock time that differs by whole quarters of an hour, its form is taken.
 */
export function withOffset(
  found: Stated<StatedDate>,
  others: Iterable<Candidate>,
  read: (raw: string) => StatedDate | null,
): Stated<StatedDate> {
  if (found.value.precision === "second" && !hasOffset(found.value.value) && !isUtc(found.value.value))
    return sameClockTime(found, others, read);
  if (!isUtc(found.value.value)) return found;
  const moment = Date.parse(found.value.value);
  for (const { source, raw } of others) {
    const date = read(raw);
    if (date === null || date.precision === "day" || isUtc(date.value)) continue;
    const value = hasOffset(date.value) ? sameMoment(date.value, moment) : localForm(date.value, moment);
    if (value !== null) return stated({ value, precision: "second", raw }, source, raw);
  }
  return found;
}

/** What readers see is the clock time of the place; what machines read may say of which place. */
function sameClockTime(
  found: Stated<StatedDate>,
  others: Iterable<Candidate>,
  read: (raw: string) => StatedDate | null,
): Stated<StatedDate> {
  for (const { source, raw } of others) {
    const date = read(raw);
    if (date === null || isUtc(date.value) || !hasOffset(date.value)) continue;
    if (date.value.startsWith(found.value.value)) return stated(date, source, raw);
  }
  return found;
}

function isUtc(value: string): boolean {
  return /(?:Z|[+-]00:00)$/.test(value);
}

function hasOffset(value: string): boolean {
  return /[+-]\d\d:\d\d$/.test(value);
}

function sameMoment(value: string, moment: number): string | null {
  return Date.parse(value) === moment ? value : null;
}

function localForm(value: string, moment: number): string | null {
  // A date without offset, read as if in UTC, is ahead of the moment by its offset; without seconds they are unknown.
  const isToTheMinute = value.endsWith(":00");
  const ahead = Date.parse(`${value}Z`) - (isToTheMinute ? Math.floor(moment / 60_000) * 60_000 : moment);
  if (ahead === 0 || Math.abs(ahead) > MOST || ahead % QUARTER !== 0) return null;
  const minutes = Math.abs(ahead) / 60_000;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${value}${ahead < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
