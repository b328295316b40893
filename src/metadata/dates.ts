import type { StatedDate } from "../stated-metadata.ts";
import { type DateReader, dateReader } from "./dates/accept-date.ts";
import { type DateContext, MODIFICATION, maySayPublication, publicationJudgement } from "./dates/date-evidence.ts";
import { inItsPlace } from "./dates/date-offset.ts";
import type { DateKind, DateReading } from "./dates/date-reading.ts";
import { scriptStatements } from "./dates/script-dates.ts";
import { shownDates } from "./dates/shown-dates.ts";
import { statedDates, statedOtherwise } from "./dates/stated-dates.ts";
import { timeZoneOf } from "./dates/time-zone.ts";
import { urlMonth } from "./dates/url-date.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { type Candidate, type Stated, stated } from "./field.ts";
import { amongClaims, judge, type Verdict } from "./verdict.ts";

/**
 * The dates of an article as stated by the page. A modification date is never used as a publication date, nor the
 * reverse.
 */
export interface ArticleDates {
  readonly published: Stated<StatedDate> | null;
  readonly modified: Stated<StatedDate> | null;
}

/** Reads both dates. The HTTP header Last-Modified is not a candidate: it dates a file. */
export function readDates(facts: PageFacts): ArticleDates {
  const { published, modified, readings, inScripts, reader } = judgeDates(facts);
  const zone = timeZoneOf(facts);
  // A script date precise to the second, if confirmed elsewhere, belongs to this article, whatever else the scripts
  // contain.
  const precise = inScripts.filter(({ raw }) => /:\d\d:(?!00)\d\d/.test(raw));
  const place = (verdict: Verdict<DateReading>) => {
    const found = chosenDate(verdict);
    if (found === null) return null;
    const placed = inItsPlace(found, zone, () => [
      ...readings.filter(({ kind }) => kind !== "script"),
      ...precise.flatMap(({ source, raw }) => {
        const value = reader.read(raw);
        return value === null ? [] : [{ source, raw, value }];
      }),
    ]);
    return amongClaims(placed, verdict);
  };
  return { published: place(published), modified: place(modified) };
}

/** The verdicts on both dates, all readings, the statements in scripts, and the reader of the page's dates. */
export function judgeDates(facts: PageFacts): {
  readonly published: Verdict<DateReading>;
  readonly modified: Verdict<DateReading>;
  readonly readings: readonly DateReading[];
  readonly context: DateContext;
  readonly inScripts: readonly Candidate[];
  readonly reader: DateReader;
} {
  const reader = dateReader(facts);
  const inScripts = scriptStatements(facts);
  const readings = [...statedDates(facts, reader, inScripts), ...shownDates(facts, reader)];
  const modified = judge(
    readings.filter(({ sense }) => sense === "modified"),
    MODIFICATION,
  );
  const ofMachines = modified.claims.find(({ readings: [{ reading }] }) => reading.kind !== "shown");
  const context = {
    modified: ofMachines?.readings[0].reading.value ?? null,
    published: readings
      .filter(({ kind, sense }) => kind !== "shown" && sense === "published")
      .map(({ value }) => value),
    others: statedOtherwise(facts).flatMap((raw) => reader.read(raw) ?? []),
    displayed: readings.filter(({ shown }) => shown?.surrounding === null).map(({ value }) => value),
    urlMonth: urlMonth(facts),
  };
  const published = judge(readings.filter(maySayPublication), publicationJudgement(context));
  return { published, modified, readings, context, inScripts, reader };
}

/**
 * Of the agreeing readings, a machine-readable publication date is preferred, because it has its offset; a moment is
 * preferred to a day.
 */
function chosenDate({ stated: claim }: Verdict<DateReading>): Stated<StatedDate> | null {
  if (claim === null) return null;
  const readings = claim.readings.map(({ reading }) => reading);
  const [strongest] = claim.readings;
  const chosen = readings.find(({ kind, sense }) => sense === "published" && STATEMENTS.has(kind)) ?? strongest.reading;
  const day = chosen.value.value.slice(0, 10);
  const timed = readings.find(({ value }) => value.precision === "second" && value.value.startsWith(day));
  const { value, source, raw } = chosen.value.precision === "day" && timed !== undefined ? timed : chosen;
  return stated(value, source, raw);
}

const STATEMENTS: ReadonlySet<DateKind> = new Set(["json-ld", "meta", "property"]);
