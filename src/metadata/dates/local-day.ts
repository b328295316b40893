import type { StatedDate } from "../../stated-metadata.ts";
import { type Stated, stated } from "../field.ts";
import { clockTimeIn } from "./time-zone.ts";

/** A date stated by a page, with its source. */
export interface SourcedDate {
  readonly source: string;
  readonly raw: string;
  readonly value: StatedDate;
}

/**
 * Converts a moment in UTC to local time if the local day differs and the page confirms that day: it is displayed, the
 * URL has it, or the moment is local midnight. Systems that store only days write 22:00 or 23:00 UTC of the day before.
 *
 * @param zone IANA name of the time zone, `null` if unknown.
 */
export function onItsDay(
  found: Stated<StatedDate>,
  zone: string | null,
  others: readonly SourcedDate[],
): Stated<StatedDate> {
  const { value, precision, raw } = found.value;
  // Midnight in UTC is usually a day written as a moment.
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
