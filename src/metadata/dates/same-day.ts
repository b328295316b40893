const HOUR = 3_600_000;
/** Offsets range from -12:00 to +14:00. */
const MAX_OFFSET_MS = 14 * HOUR;
const LATEST = 12 * HOUR;
const DAY = 24 * HOUR;

interface Dated {
  readonly value: string;
}

/**
 * Whether two statements may mean one day: the same day as written, moments less than the largest offset apart, or a
 * moment that falls on the day somewhere on Earth. Pages use different time zones.
 */
export function isSameDay(one: Dated, other: Dated): boolean {
  if (one.value.slice(0, 10) === other.value.slice(0, 10)) return true;
  if (!hasOffset(one) && !hasOffset(other)) return false;
  const between = Date.parse(other.value) - Date.parse(one.value);
  if (isDay(one)) return between >= -MAX_OFFSET_MS && between < DAY + LATEST;
  if (isDay(other)) return -between >= -MAX_OFFSET_MS && -between < DAY + LATEST;
  return Math.abs(between) < MAX_OFFSET_MS;
}

function isDay({ value }: Dated): boolean {
  return value.length === 10;
}

function hasOffset({ value }: Dated): boolean {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(value.slice(10));
}
