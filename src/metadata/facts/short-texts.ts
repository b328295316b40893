import type { Met } from "./placed.ts";

/** Room for a standfirst, a byline and a box or two below a heading. In elements. */
const MAX_ELEMENTS_BELOW = 40;
/** Short texts to keep right above a heading. */
const MAX_TEXTS_ABOVE = 10;
/** Room for a name and a date, including the white space around it. */
const MAX_TEXT_CHARS = 200;
/** Two consecutive capitalised words, as in a name; initials and particles may come between. */
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}\S{0,40}\s+(?:\S{1,4}\s+)?\p{Lu}/u;

/** Collects short texts near headings that could contain a name, in the one walk of the page. */
export class ShortTexts {
  readonly met: Met[] = [];
  /** Short texts since the last heading, of any content. */
  private above: ShortText[] = [];
  private heading = Number.NEGATIVE_INFINITY;

  meetHeading({ element, order }: Met): void {
    this.heading = order;
    if (element.name === "h1") this.met.push(...this.namesAbove());
    this.above = [];
  }

  meetText(text: string, here: Met): void {
    if (text.length > MAX_TEXT_CHARS || text.length < MIN_NAMES_CHARS) return;
    if (here.order - this.heading > MAX_ELEMENTS_BELOW) this.above.push({ text, here });
    else if (mayName(text)) this.met.push(here);
  }

  /** Matches only the texts right above a heading: most of a page is above none. */
  private namesAbove(): Met[] {
    const names: Met[] = [];
    for (let at = this.above.length - 1; at >= 0 && names.length < MAX_TEXTS_ABOVE; at--) {
      const { text, here } = this.above[at] as ShortText;
      if (mayName(text)) names.push(here);
    }
    return names.reverse();
  }
}

interface ShortText {
  readonly text: string;
  readonly here: Met;
}

function mayName(text: string): boolean {
  return CAPITALS.test(text) || SHOUTED.test(text);
}

/** The initials of an agency. */
const SHOUTED = /^\s*\p{Lu}{2,6}\s*$/u;
const MIN_NAMES_CHARS = 2;
