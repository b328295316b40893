import type { StatedDate } from "../../article.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import type { Placed } from "../facts/placed.ts";
import type { Candidate } from "../field.ts";
import { outsideRuns } from "./date-runs.ts";
import type { DateSense } from "./date-sense.ts";
import { type DatedLine, datedLines } from "./dated-lines.ts";

/** More elements with a year are of an archive. */
const MANY = 200;

/**
 * The only day that a page shows is that of its article, wherever it stands: at the end of the text, in a column
 * beside it. Where words call it the publication it may even stand in the footer.
 *
 * @param read the date of a statement, or `null`.
 */
export function* loneDate(
  facts: PageFacts,
  sense: DateSense,
  read: (raw: string) => StatedDate | null,
): Iterable<Candidate> {
  const shown = shownDates(facts);
  if (shown.length > MANY) return;
  const own = sense === "published" ? outsideRuns(shown) : shown.filter((one) => !one.isApart || isTime(one));
  const days = new Map<string, DatedLine>();
  for (const line of own.flatMap(datedLines)) {
    const day = line.sense === sense ? read(line.raw)?.value.slice(0, 10) : undefined;
    if (day !== undefined && !days.has(day)) days.set(day, line);
  }
  if (days.size === 1) for (const { raw } of days.values()) yield { source: "text:lone-date", raw };
}

function shownDates({ times, datelines, dated }: PageFacts): Placed[] {
  const shown = new Map([...times, ...datelines, ...dated].map((one) => [one.element, one]));
  return [...shown.values()].filter(({ isHidden }) => !isHidden);
}

function isTime({ element }: Placed): boolean {
  return element.name === "time";
}
