import type { Evidence } from "../../evidence.ts";
import type { StatedDate } from "../../stated-metadata.ts";
import type { Surrounding } from "../facts/surroundings.ts";
import type { Claim, Judgement } from "../verdict.ts";
import type { DateReading } from "./date-reading.ts";
import { NEAR_HEADLINE, PUBLICATION_SIGNS } from "./publication-signs.ts";
import { shown, stated } from "./reading-signs.ts";
import { isSameDay } from "./same-day.ts";

/** What a page states besides its publication dates. */
export interface DateContext {
  /** The last modification according to machine-readable data. */
  readonly modified: StatedDate | null;
  /** The publication dates in machine-readable data. */
  readonly published: readonly StatedDate[];
  /** Dates in JSON-LD of something other than a text: an event, a birth, the end of an offer. */
  readonly others: readonly StatedDate[];
  /** The dates displayed in the article, also those of a change. */
  readonly displayed: readonly StatedDate[];
  /** Year and month in the URL: `2026-11`. */
  readonly urlMonth: string | null;
}

function claim(
  sign: string,
  weight: number,
  sentence: string,
  holds: (date: StatedDate, claim: Claim<DateReading>) => boolean,
): Evidence<Claim<DateReading>> {
  return { sign, weight, sentence, holds: (one) => holds(one.readings[0].reading.value, one) };
}

/** Content by others, or outside the article: a date there is no evidence. */
const OF_OTHERS: ReadonlySet<Surrounding> = new Set([
  "comments",
  "quotation",
  "picture",
  "embedded post",
  "reviews",
  "other article",
  "link to another article",
]);

/**
 * Whether a reading may be evidence of the publication: modification dates are not, nor dates that their words assign
 * to something else.
 */
export function maySayPublication({ sense, shown }: DateReading): boolean {
  if (shown?.surrounding != null && OF_OTHERS.has(shown.surrounding)) return false;
  return sense !== "modified" && (sense !== "other" || shown?.form === "attribute");
}

/**
 * In log odds. The weights were fitted by conditional logistic regression over the claims of 1,312 labelled pages and
 * rounded; those of `only-day`, `right-below`, `very-far-below` and `in-sentence` were then set by hand where that
 * gained on those pages and on 830 others; those of `beside-another-headline` and `of-something-else` because hardly any
 * page is labelled without a date: one of 344 visible dates that are right is in a box with another headline. So was the
 * threshold: from -1.5 to -1 the same days are right, at -0.5 a few are missed. `npm run bench -- dates-evidence` prints
 * the table, beside weights fitted anew and cross-validated by host.
 */
const THRESHOLD = -1;

/** How to determine the date of publication. */
export function publicationJudgement({
  modified,
  published,
  others,
  displayed,
  urlMonth,
}: DateContext): Judgement<DateReading> {
  return {
    ofReading: PUBLICATION_SIGNS,
    ofClaim: [
      claim(
        "after-the-change",
        -1.5,
        "It is later than the last modification.",
        ({ value }) =>
          modified !== null && value.slice(0, 10) > modified.value.slice(0, 10) && !isSameDay({ value }, modified),
      ),
      claim(
        "change-beside-publication",
        -1.4,
        "It is the day of the last modification, and the page states a different publication date.",
        (date, { readings }) =>
          modified !== null &&
          isSameDay(date, modified) &&
          hasPublication(published, date) &&
          !readings.some(isPublication),
      ),
      claim(
        "of-something-else",
        -6,
        "JSON-LD states it as the date of something else, such as an event.",
        (date, { readings }) => others.some((other) => isSameDay(date, other)) && !readings.some(isPublication),
      ),
      claim(
        // Content systems write the day on which they made it into the data of every page: services, lists, the imprint.
        "of-a-page",
        -4.5,
        "Only the data of the page state it, not of an article, and it is not displayed.",
        (date, { readings }) =>
          readings.every(({ reading }) => reading.sense === "page-published") &&
          !displayed.some((other) => isSameDay(date, other)),
      ),
      claim("month-of-url", 0.3, "The URL contains its month.", ({ value }) => value.slice(0, 7) === urlMonth),
      claim(
        "other-month-than-url",
        -0.8,
        "The URL contains a different month.",
        ({ value }) => urlMonth !== null && value.slice(0, 7) !== urlMonth,
      ),
    ],
    bar: THRESHOLD,
    lead: 0,
    agree: isSameDay,
  };
}

function isPublication({ reading }: { readonly reading: DateReading }): boolean {
  return reading.sense === "published" && reading.kind !== "shown";
}

/** Whether an earlier publication date is stated. */
function hasPublication(published: readonly StatedDate[], date: StatedDate): boolean {
  return published.some((stated) => stated.value < date.value && !isSameDay(stated, date));
}

/**
 * How to determine the date of the last modification, which only the page can state. The weights are ordered by trust.
 */
export const MODIFICATION: Judgement<DateReading> = {
  ofReading: [
    stated("json-ld", "modified", 4, "JSON-LD states it as the last modification."),
    stated("meta", "modified", 3, "A <meta> states it as the last modification."),
    stated("property", "modified", 2, "Microdata states it as the last modification."),
    shown("called-changed", 1, "Adjacent words say that the text was changed.", (_, { sense }) => sense === "modified"),
    shown("nearest", 0.5, "It is near the headline.", ({ placed }) => placed.distance <= NEAR_HEADLINE),
    shown("listed", -2, "Similar dates follow it, as in a list.", ({ isListed }) => isListed),
    shown(
      "apart",
      -2,
      "It is outside the article.",
      ({ surrounding }) => surrounding !== null && surrounding !== "footer",
    ),
    // Content systems state the change of a page in its footer.
    shown("in-footer", -0.4, "It is in a footer.", ({ surrounding }) => surrounding === "footer"),
    shown("in-sentence", -1.5, "It is in a sentence.", ({ isInSentence }) => isInSentence),
  ],
  ofClaim: [],
  bar: 0.5,
  lead: 0,
  agree: isSameDay,
};
