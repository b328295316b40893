import type { StatedDate } from "../../article.ts";
import { type Stated, stated } from "../field.ts";
import { clockTimeIn } from "./time-zone.ts";

/** A date that a page states, and where. */
export interface SourcedDate {
  readonly source: string;
  readonly raw: string;
  readonly value: StatedDate;
}

/**
 * A moment in UTC at the clock time of its place, where that is on another day, and the page shows that it means that
 * day: readers see it, the URL names it, or the moment is the midnight of the place. Systems that know days alone write
 * 22:00 or 23:00 UTC of the day before.
 *
 * @param zone IANA name of the time zone, `null` where it is unknown.
 */
export function onItsDay(
  found: Stated<StatedDate>,
  zone: string | null,
  others: readonly SourcedDate[],
): Stated<StatedDate> {
  const { value, precision, raw } = found.value;
  // A midnight in UTC is a day that somebody wrote as a moment.
  if (zone === null || timeOf(value) === MIDNIGHT) return found;
  const local = clockTimeIn(zone, Date.parse(value));
  if (dayOf(local) === dayOf(value)) return found;
  const isMeant = timeOf(local) === MIDNIGHT || others.some((other) => dayOf(other.value.value) === dayOf(local));
  return isMeant ? stated({ value: local, precision, raw }, found.provenance.source, raw) : found;
}

const MIDNIGHT = "00:00:00";

function dayOf(value: string): string {
  return value.slice(0, 10);
}

function timeOf(value: string): string {
  return value.slice(11, 19);
}
