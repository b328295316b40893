import type { StatedDate } from "../../article.ts";
import { type Candidate, type Stated, stated } from "../field.ts";

/** What a page says of its publication, beside the statement that is trusted most. */
export interface Witnesses {
  /** What it states for machines. */
  readonly statements: () => Iterable<Candidate>;
  /** What readers see. */
  readonly shown: () => Iterable<Candidate>;
  readonly modified: StatedDate | null;
}

/**
 * Where a page contradicts itself, its readers' day decides: of several days that it states for machines it is the one
 * they see, if that is among them (the others are of drafts and templates); and an article that would be published
 * after its last change is of the day that they see, if that is before the change (the other is of the last building
 * of the site).
 */
export function settled(
  found: Stated<StatedDate>,
  { statements, shown, modified }: Witnesses,
  read: (raw: string) => StatedDate | null,
): Stated<StatedDate> {
  const others = datesOf(statements(), read).filter(({ value }) => isApart(value, found.value));
  const isAfterChange = modified !== null && dayOf(found.value) > dayOf(modified);
  if (others.length === 0 && !isAfterChange) return found;
  const seen = datesOf(shown(), read);
  const days = daysOf(found.value);
  if (seen.some(({ value }) => days.has(dayOf(value)))) return found;
  const seenDays = new Set(seen.map(({ value }) => dayOf(value)));
  const confirmed = others.find(({ value }) => seenDays.has(dayOf(value)));
  if (confirmed !== undefined) return confirmed;
  return (isAfterChange && seen.find(({ value }) => dayOf(value) < dayOf(modified))) || found;
}

function datesOf(
  candidates: Iterable<Candidate>,
  read: (raw: string) => StatedDate | null,
): readonly Stated<StatedDate>[] {
  return [...candidates].flatMap(({ source, raw }) => {
    const date = read(raw);
    return date === null ? [] : [stated(date, source, raw)];
  });
}

const DAY = 86_400_000;

/** Whether more than a midnight lies between two dates. */
function isApart(one: StatedDate, other: StatedDate): boolean {
  return dayOf(one) !== dayOf(other) && Math.abs(Date.parse(one.value) - Date.parse(other.value)) >= DAY;
}

function dayOf({ value }: StatedDate): string {
  return value.slice(0, 10);
}

/** As written, and in UTC: pages do not agree on whose midnight counts. */
function daysOf(date: StatedDate): ReadonlySet<string> {
  const { value } = date;
  return new Set([dayOf(date), value.length > 19 ? new Date(value).toISOString().slice(0, 10) : dayOf(date)]);
}
