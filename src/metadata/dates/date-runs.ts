import type { Element } from "domhandler";
import { isTag } from "domhandler";
import type { Placed } from "../facts/placed.ts";

/** At this many consecutive dates they belong to a list. */
const MIN_RUN = 3;
/** Elements from one entry of a list to the next. */
const MAX_STEP = 40;

/**
 * The dates outside lists of teasers, events or comments: consecutive dates with the same tag, class and parent at
 * short distances.
 */
export function outsideRuns(placed: readonly Placed[]): Placed[] {
  const alike = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = `${labelOf(one.element)} in ${labelOf(one.element.parent)}`;
    const others = alike.get(key);
    if (others) others.push(one);
    else alike.set(key, [one]);
  }
  const listed = new Set([...alike.values()].flatMap((those) => those.flatMap((_, at) => runFrom(those, at))));
  return placed.filter((one) => !listed.has(one));
}

function runFrom(alike: readonly Placed[], start: number): Placed[] {
  const run = alike.slice(start, start + MIN_RUN);
  const [first, , last] = run;
  if (first === undefined || last === undefined || placeOf(last) - placeOf(first) > (MIN_RUN - 1) * MAX_STEP) return [];
  return run;
}

/** Elements below the headline; negative above. */
function placeOf({ isBelowTitle, distance }: Placed): number {
  return isBelowTitle ? distance : -distance / 2;
}

function labelOf(element: Element["parent"]): string {
  return element !== null && isTag(element) ? `${element.name} ${element.attribs.class ?? ""}` : "";
}
