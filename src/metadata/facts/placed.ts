import type { Element } from "domhandler";
import type { Apart, Place } from "./place.ts";

/** An element and its place in the page. */
export interface Placed {
  readonly element: Element;
  /** In `<article>` or `<main>`. */
  readonly inArticle: boolean;
  /** In content of the site or another article: navigation, sidebar, comments, teasers. */
  readonly isApart: boolean;
  /** Whether it is apart only because of an aside or a footer, where pages also put their bylines and dates. */
  readonly isAside: boolean;
  readonly isHidden: boolean;
  /** Type of the microdata item around it, without vocabulary: `Article`, `ImageObject`. */
  readonly itemType: string | null;
  /** Whether it comes after the main heading; `true` if there is none. */
  readonly isBelowTitle: boolean;
  /** Elements between it and the main heading; those above count double. */
  readonly distance: number;
  /** Its index among the elements of the page. */
  readonly order: number;
}

/** Room for a standfirst, a date and boxes. In elements. */
const RIGHT_BELOW = 12;

/** Whether an element is displayed right below the main heading, where readers look for the author. */
export function isRightBelowTitle({ isApart, isHidden, isBelowTitle, distance }: Placed): boolean {
  return !isApart && !isHidden && isBelowTitle && distance <= RIGHT_BELOW;
}

/** An element found by the walk, before the main heading is known. */
export interface Met {
  readonly element: Element;
  readonly place: Place;
  /** Its index among the elements of the page. */
  readonly order: number;
}

/** Determines places relative to the main heading: a container around it is not a sidebar, whatever its class. */
export function settler(heading: Met | null): (met: readonly Met[]) => Placed[] {
  const pardoned = new Set<Element>();
  for (let apart = heading?.place.apart ?? null; apart !== null; apart = apart.outer) pardoned.add(apart.element);
  const titleOrder = heading?.order ?? -1;
  return (met) => met.map((one) => settled(one, pardoned, titleOrder));
}

function settled({ element, place, order }: Met, pardoned: ReadonlySet<Element>, titleOrder: number): Placed {
  let apart: Apart | null = place.apart;
  while (apart !== null && pardoned.has(apart.element)) apart = apart.outer;
  return {
    element,
    inArticle: place.article,
    isApart: apart !== null,
    isAside: apart !== null && isAside(apart.element),
    isHidden: place.hidden,
    itemType: place.itemType,
    isBelowTitle: order > titleOrder,
    distance: order > titleOrder ? order - titleOrder : 2 * (titleOrder - order),
    order,
  };
}

function isAside({ name, attribs }: Element): boolean {
  return name === "aside" || name === "footer" || /footer/i.test(attribs.class ?? "");
}
