import type { Evidence } from "../../evidence.ts";
import type { DateKind, DateReading } from "./date-reading.ts";

/** A sign from the source of a reading. */
export function stated(
  kind: DateKind,
  sense: DateReading["sense"],
  weight: number,
  sentence: string,
): Evidence<DateReading> {
  return {
    sign: `${kind}-${sense}`,
    weight,
    sentence,
    holds: (reading) => reading.kind === kind && reading.sense === sense,
  };
}

type Shown = NonNullable<DateReading["shown"]>;

/** A sign from how a date is displayed. */
export function shown(
  sign: string,
  weight: number,
  sentence: string,
  holds: (place: Shown, reading: DateReading) => boolean,
): Evidence<DateReading> {
  return { sign, weight, sentence, holds: (reading) => reading.shown !== null && holds(reading.shown, reading) };
}
