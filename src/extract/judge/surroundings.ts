import { Element, type ParentNode } from "domhandler";

/** Characters of a class to compare. */
const MAX_COMPARED_CHARS = 60;

/** Totals over blocks, in characters except for `blocks`. */
export interface Tally {
  characters: number;
  /** Characters in links. */
  linked: number;
  /** Characters in Readability's choice. */
  found: number;
  /** Characters in sentences outside links and page furniture. */
  prose: number;
  blocks: number;
}

export function newTally(): Tally {
  return { characters: 0, linked: 0, found: 0, prose: 0, blocks: 0 };
}

/** An ancestor of blocks, with the totals of all its blocks. */
export interface Surroundings extends Tally {
  readonly element: ParentNode;
  readonly parent: Surroundings | null;
  readonly depth: number;
  /** Bits of `PLACES` for the element and its ancestors. */
  readonly places: number;
  /** Its name and the start of its class. */
  readonly label: string;
  /** Identifies elements with the same name and class, inside such elements, three levels up. */
  readonly kind: number;
}

/** Elements that describe all their content and that many pages have; rare ones teach the classifier little. */
export const PLACES = "li table blockquote figure aside footer nav header form section article main a ul".split(" ");

const BIT_OF = new Map(PLACES.map((name, index) => [name, 1 << index]));
/** One more bit: the page marks the element as the article's text. */
export const MARKED_BODY = 1 << PLACES.length;

/** The bits of elements with these names. */
export function placesOf(names: readonly string[]): number {
  return names.reduce((bits, name) => bits | (BIT_OF.get(name) ?? 0), 0);
}

/** Computes and caches the surroundings of elements. */
export class SurroundingsCache {
  private readonly known = new Map<ParentNode, Surroundings>();
  private readonly kinds = new Map<string, number>();

  get(element: ParentNode): Surroundings {
    const hit = this.known.get(element);
    if (hit !== undefined) return hit;
    const parent = element instanceof Element && element.parent !== null ? this.get(element.parent) : null;
    const own = element instanceof Element ? element : null;
    const label = labelOf(own);
    const surroundings: Surroundings = {
      element,
      parent,
      depth: (parent?.depth ?? -1) + 1,
      places: (parent?.places ?? 0) | placeOf(own),
      label,
      kind: this.kindOf(`${label}<${parent?.label ?? ""}<${parent?.parent?.label ?? ""}`),
      ...newTally(),
    };
    this.known.set(element, surroundings);
    return surroundings;
  }

  private kindOf(key: string): number {
    const hit = this.kinds.get(key);
    if (hit !== undefined) return hit;
    this.kinds.set(key, this.kinds.size);
    return this.kinds.size - 1;
  }
}

function labelOf(element: Element | null): string {
  return element === null ? "" : `${element.name}.${element.attribs.class?.slice(0, MAX_COMPARED_CHARS) ?? ""}`;
}

function placeOf(element: Element | null): number {
  if (element === null) return 0;
  const marked = element.attribs.itemprop?.includes("articleBody") ? MARKED_BODY : 0;
  return (BIT_OF.get(element.name) ?? 0) | marked;
}
