import type { PageFacts } from "../facts/page-facts.ts";
import type { Placed } from "../facts/placed.ts";
import type { Candidate } from "../field.ts";
import { outsideRuns } from "./date-runs.ts";
import type { DateSense } from "./date-sense.ts";
import { datedLines } from "./dated-lines.ts";

/**
 * Dates that readers see, those nearest to the headline first: of `<time>`, of elements whose class names a date,
 * of elements that have a year in their own text. What no class names counts only near the headline.
 */
export function* visibleDates(facts: PageFacts, sense: DateSense): Iterable<Candidate> {
  const datelines = outsideRuns(facts.datelines);
  const groups: readonly (readonly [string, readonly Placed[]])[] = [
    ["element:time", near(outsideRuns(facts.times), Number.POSITIVE_INFINITY)],
    ["text:dateline", near(datelines, FARTHEST)],
    ["text:dated", near(outsideRuns(facts.dated), FARTHEST)],
    ["text:dateline", near(datelines, Number.POSITIVE_INFINITY)],
  ];
  for (const [source, placed] of groups) {
    for (const one of placed)
      for (const { sense: said, raw } of datedLines(one)) if (said === sense) yield { source, raw };
  }
}

/** In elements from the headline. */
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
