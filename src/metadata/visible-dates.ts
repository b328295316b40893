import { AS_OF, MODIFIED, OTHER_DATE, PUBLISHED } from "./date-words.ts";
import type { Candidate } from "./field.ts";
import { shortLineOf } from "./line-of.ts";
import type { PageFacts } from "./page-facts.ts";
import type { Placed } from "./placed.ts";

/** What the words around a date say it is; "plain" is a date without such words. */
export type DateSense = "published" | "modified" | "plain";

/** A longer line is prose. In UTF-16 units. */
const LONGEST = 140;
const CLASS_MODIFIED = /updat|modif|revis|aktualis|changed/i;
const CLASS_PUBLISHED = /publi|posted|created|entry-date/i;

/**
 * Dates that readers see, those nearest to the headline first: of `<time>`, of elements whose class names a date,
 * of elements that have a year in their own text. A line with two dates ("Published …, updated …") is parted at its words.
 */
export function* visibleDates(facts: PageFacts, sense: DateSense): Iterable<Candidate> {
  const groups: readonly (readonly [string, readonly Placed[]])[] = [
    ["element:time", near(facts.times, Number.POSITIVE_INFINITY)],
    ["text:dateline", near(facts.datelines, Number.POSITIVE_INFINITY)],
    ["text:dated", near(facts.dated, FARTHEST)],
    ["element:time", few(facts.times)],
    [
      "text:dateline",
      few(
        facts.datelines.length > MANY
          ? []
          : facts.datelines.filter(({ element }) => /\d{4}|\.\d\d/.test(shortLineOf(element, LONGEST))),
      ),
    ],
    ["text:dated", few(facts.dated)],
  ];
  for (const [source, placed] of groups) {
    for (const one of placed)
      for (const { sense: said, raw } of statementsOf(one)) if (said === sense) yield { source, raw };
  }
}

/** So few dates on a page are of its article, wherever they stand. */
const FEW = 2;
const MANY = 60;

function few(placed: readonly Placed[]): readonly Placed[] {
  const seen = placed.filter(({ isHidden, isApart, element }) => !isHidden && (!isApart || element.name === "time"));
  return seen.length <= FEW ? seen : [];
}

/** Elements between the headline and a date that no class names. */
const FARTHEST = 80;

function near(placed: readonly Placed[], farthest: number): Placed[] {
  return placed
    .filter(
      ({ isApart, isAside, isHidden, isBelowTitle, distance }) =>
        !isHidden &&
        distance <= farthest &&
        (isBelowTitle || distance <= ABOVE) &&
        (!isApart || (isAside && distance <= BESIDE)),
    )
    .sort((one, other) => one.distance - other.distance)
    .slice(0, NEAREST);
}

/** Further dates are of teasers and comments. */
const NEAREST = 30;

/** An aside or footer right at the headline is of the article. In elements. */
const BESIDE = 20;

/** Dates far above the headline are of today, in the site's header. In elements, doubled. */
const ABOVE = 80;

const BEFORE_SENSE = new RegExp(`(?=${MODIFIED.source}|${PUBLISHED.source})`, "iu");

interface Statement {
  readonly sense: DateSense;
  readonly raw: string;
}

function statementsOf({ element }: Placed): Statement[] {
  const whole = shortLineOf(element, 2 * LONGEST);
  const line = whole.length > LONGEST ? (DATED_START.exec(whole)?.[0] ?? "") : whole;
  if (line === "" || (OTHER_DATE.test(line) && !AS_OF.test(line))) return [];
  const label = element.attribs.class ?? "";
  const stated = element.attribs.datetime ?? (element.name === "abbr" ? element.attribs.title : undefined);
  const sense = senseOf(line) ?? (CLASS_MODIFIED.test(label) && !CLASS_PUBLISHED.test(label) ? "modified" : null);
  if (stated) return [{ sense: sense ?? parentSense(element.prev) ?? "plain", raw: stated }];
  const parts = line.split(BEFORE_SENSE).filter((part) => /\d/.test(part));
  if (parts.length < 2)
    return [
      { sense: sense ?? parentSense(element.prev) ?? (CLASS_PUBLISHED.test(label) ? "published" : "plain"), raw: line },
    ];
  return parts.map((part) => ({ sense: senseOf(part) ?? "plain", raw: part }));
}

/** A paragraph that begins with its date: "(23.11.2026) The bridge", "Press release of 23 November 2026 | Berlin". */
const DATED_START =
  /^[([]?(?:[^\d.]{0,40}\d{1,2}\.?\s\p{L}{3,12}\.?,?\s(?:19|20)\d\d|\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d)(?=\s*[)\]|–—:„“"-])/u;

function senseOf(text: string): DateSense | null {
  if (AS_OF.test(text)) return "plain";
  if (MODIFIED.test(text)) return PUBLISHED.test(text) ? null : "modified";
  return PUBLISHED.test(text) ? "published" : null;
}

/** The words right before an element: "Updated <time>". */
function parentSense(before: Placed["element"]["prev"]): DateSense | null {
  return before === null ? null : senseOf(shortLineOf(before, LONGEST).slice(-30));
}
