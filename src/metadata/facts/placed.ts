import type { Element } from "domhandler";
import type { Apart, Place } from "./place.ts";

/** An element and where in the page it stands. */
export interface Placed {
  readonly element: Element;
  /** In `<article>` or `<main>`. */
  readonly inArticle: boolean;
  /** In what serves the site or another article: navigation, sidebar, comments, teasers. */
  readonly isApart: boolean;
  /** Whether what sets it apart is no more than an aside or a footer, where pages also put their bylines and dates. */
  readonly isAside: boolean;
  readonly isHidden: boolean;
  /** Type of the microdata item around it, without vocabulary: `Article`, `ImageObject`. */
  readonly itemType: string | null;
  /** Whether it comes after the main heading; `true` for all where there is none. */
  readonly isBelowTitle: boolean;
  /** Elements between it and the main heading; below counts single, above double. */
  readonly distance: number;
  /** Its number among the elements of the page. */
  readonly order: number;
}

/** Room for a standfirst, a date and boxes. In elements. */
const RIGHT_BELOW = 12;

/** Whether an element is seen right below the main heading, where readers look for who wrote the article. */
export function isRightBelowTitle({ isApart, isHidden, isBelowTitle, distance }: Placed): boolean {
  return !isApart && !isHidden && isBelowTitle && distance <= RIGHT_BELOW;
}

/** An element as the walk meets it, before the main heading is known. */
export interface Met {
  readonly element: Element;
  readonly place: Place;
  /** Its number among the elements of the page. */
  readonly order: number;
}

/** Judges places by the main heading: a container that holds it is no sidebar, whatever its class says. */
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
