import { Element, type ParentNode } from "domhandler";

/** Characters of a class that are compared. */
const COMPARED = 60;

/** What blocks are together, in characters save their number. */
export interface Tally {
  characters: number;
  /** Of the characters, those in links. */
  linked: number;
  /** Of the characters, those in what Readability chose. */
  found: number;
  /** Of the characters, those in sentences outside of links and of what frames the page. */
  prose: number;
  blocks: number;
}

export function newTally(): Tally {
  return { characters: 0, linked: 0, found: 0, prose: 0, blocks: 0 };
}

/** An element around blocks, and what all blocks in it together say. */
export interface Surroundings extends Tally {
  readonly element: ParentNode;
  readonly parent: Surroundings | null;
  readonly depth: number;
  /** Bits of `PLACES`: what it stands in, itself included. */
  readonly places: number;
  /** The same number for all elements of one name and class that stand in such elements, three levels up. */
  readonly kind: number;
}

/** Elements that say something of all that is in them, and that many pages have: of rare ones little can be learned. */
export const PLACES = "li table blockquote figure aside footer nav header form section article main a ul".split(" ");

const BIT_OF = new Map(PLACES.map((name, index) => [name, 1 << index]));
/** The text of the article, as the page marks it; one bit more. */
export const MARKED_BODY = 1 << PLACES.length;

/** The bits of elements of these names. */
export function placesOf(names: readonly string[]): number {
  return names.reduce((bits, name) => bits | (BIT_OF.get(name) ?? 0), 0);
}

/** Finds the surroundings of elements, each once. */
export class SurroundingsOf {
  private readonly known = new Map<ParentNode, Surroundings>();
  private readonly kinds = new Map<string, number>();

  get(element: ParentNode): Surroundings {
    const hit = this.known.get(element);
    if (hit !== undefined) return hit;
    const parent = element instanceof Element && element.parent !== null ? this.get(element.parent) : null;
    const own = element instanceof Element ? element : null;
    const surroundings: Surroundings = {
      element,
      parent,
      depth: (parent?.depth ?? -1) + 1,
      places: (parent?.places ?? 0) | placeOf(own),
      kind: this.kindOf(own, parent),
      ...newTally(),
    };
    this.known.set(element, surroundings);
    return surroundings;
  }

  private kindOf(own: Element | null, parent: Surroundings | null): number {
    const names = [own, parent?.element, parent?.parent?.element].map((element) =>
      element instanceof Element ? `${element.name}.${element.attribs.class?.slice(0, COMPARED) ?? ""}` : "",
    );
    const key = names.join("<");
    const hit = this.kinds.get(key);
    if (hit !== undefined) return hit;
    this.kinds.set(key, this.kinds.size);
    return this.kinds.size - 1;
  }
}

function placeOf(element: Element | null): number {
  if (element === null) return 0;
  const marked = element.attribs.itemprop?.includes("articleBody") ? MARKED_BODY : 0;
  return (BIT_OF.get(element.name) ?? 0) | marked;
}
