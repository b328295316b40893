import type { StatedDate } from "../article.ts";
import { settled } from "./dates/contradicted-date.ts";
import { MODIFIED_METAS, PUBLISHED_METAS, UNCERTAIN_METAS } from "./dates/date-metas.ts";
import { isUtc, withOffset } from "./dates/date-offset.ts";
import { onItsDay } from "./dates/local-day.ts";
import { loneDate } from "./dates/lone-date.ts";
import { parseDate } from "./dates/parse-date.ts";
import { scriptDates, scriptStatements } from "./dates/script-dates.ts";
import { parseSpokenDate } from "./dates/spoken-date.ts";
import { timeZoneOf } from "./dates/time-zone.ts";
import { urlDate } from "./dates/url-date.ts";
import { visibleDates } from "./dates/visible-dates.ts";
import { jsonLdStrings, metas, properties } from "./facts/candidates.ts";
import type { PageFacts } from "./facts/page-facts.ts";
import { type Candidate, type Field, readField, type Stated } from "./field.ts";
import { dateOrder } from "./language.ts";

const DAY = 86_400_000;
/** The web is not older. */
const FIRST_YEAR = 1990;

/** The date of a statement; `null` for one in the future of the fetch, before the web, or at no time of a clock. */
function accept(raw: string, facts: PageFacts): StatedDate | null {
  const date = parseDate(raw) ?? parseSpokenDate(raw, dateOrder(facts));
  if (date === null || Number(date.value.slice(0, 4)) < FIRST_YEAR || Number.isNaN(Date.parse(date.value))) return null;
  // A day begins up to 14 hours earlier elsewhere.
  const begins = Date.parse(date.value.length > 19 ? date.value : date.value.slice(0, 10));
  return begins <= Date.parse(facts.page.fetchedAt) + DAY ? date : null;
}

/** The date of publication as it is stated for machines. */
function* statements(facts: PageFacts): Iterable<Candidate> {
  yield* jsonLdStrings(facts.articles, "datePublished");
  yield* metas(facts, ...PUBLISHED_METAS);
  yield* properties(facts, "datePublished");
}

/** The dates that stand next to the headline. */
function* shownDates(facts: PageFacts): Iterable<Candidate> {
  yield* nearest(visibleDates(facts, "published"), facts);
  yield* nearest(visibleDates(facts, "plain"), facts);
}

/** When the article was first published, as the page says. What was changed later is `dateModified`, and neither is copied. */
const datePublished: Field<StatedDate> = {
  name: "datePublished",
  *candidates(facts: PageFacts): Iterable<Candidate> {
    yield* statements(facts);
    yield* properties(facts, "uploadDate", "dateCreated", "dc:date", "dc:created");
    yield* jsonLdStrings(facts.articles, "dateCreated");
    yield* jsonLdStrings(facts.articles, "uploadDate");
    yield* visibleDates(facts, "published");
    yield* loneDate(facts, "published", (raw) => accept(raw, facts));
    yield* urlDate(facts);
    yield* visibleDates(facts, "plain");
    yield* scriptDates(facts);
    yield* metas(facts, ...UNCERTAIN_METAS);
    yield* loneDate(facts, "plain", (raw) => accept(raw, facts));
  },
  accept,
};

/** The date of publication, at the clock time of its place where the page tells it. */
export function readDatePublished(facts: PageFacts): Stated<StatedDate> | null {
  const found = readField(datePublished, facts);
  if (found === null) return null;
  const modified = readField(dateModified, facts)?.value ?? null;
  const witnesses = { statements: () => statements(facts), shown: () => shownDates(facts), modified };
  const date = settled(found, witnesses, (raw) => accept(raw, facts));
  return inItsPlace(date, facts, function* () {
    yield* statedDates(facts, "datePublished", PUBLISHED_METAS);
    yield* shownDates(facts);
    yield* urlDate(facts);
    // What agrees to the second is of this article, among whatever others.
    yield* scriptStatements(facts).filter(({ raw }) => /:\d\d:(?!00)\d\d/.test(raw));
  });
}

/** The date of the last change, likewise. */
export function readDateModified(facts: PageFacts): Stated<StatedDate> | null {
  return inItsPlace(readField(dateModified, facts), facts, function* () {
    yield* statedDates(facts, "dateModified", MODIFIED_METAS);
    yield* nearest(visibleDates(facts, "modified"), facts);
  });
}

/** All that is stated for machines about a date. */
function* statedDates(facts: PageFacts, name: string, names: readonly string[]): Iterable<Candidate> {
  yield* jsonLdStrings(facts.articles, name);
  yield* metas(facts, ...names, ...UNCERTAIN_METAS);
  yield* properties(facts, name);
  for (const { element } of facts.times) {
    if (element.attribs.datetime) yield { source: "element:time", raw: element.attribs.datetime };
  }
}

/** The first that is a date. */
function* nearest(shown: Iterable<Candidate>, facts: PageFacts): Iterable<Candidate> {
  for (const candidate of shown) {
    if (accept(candidate.raw, facts) === null) continue;
    yield candidate;
    return;
  }
}

function inItsPlace(
  found: Stated<StatedDate> | null,
  facts: PageFacts,
  others: () => Iterable<Candidate>,
): Stated<StatedDate> | null {
  if (found === null) return null;
  const read = (raw: string) => accept(raw, facts);
  const placed = withOffset(found, others(), read);
  return isUtc(placed.value.value) ? onItsDay(placed, timeZoneOf(facts), others(), read) : placed;
}

/**
 * When the article was last changed, as the page says. The HTTP header Last-Modified is no candidate: it tells when
 * a file was written.
 */
const dateModified: Field<StatedDate> = {
  name: "dateModified",
  *candidates(facts: PageFacts): Iterable<Candidate> {
    yield* jsonLdStrings(facts.articles, "dateModified");
    yield* metas(facts, ...MODIFIED_METAS);
    yield* properties(facts, "dateModified", "dc:modified");
    yield* visibleDates(facts, "modified");
  },
  accept,
};
