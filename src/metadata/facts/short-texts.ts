import type { Met } from "./placed.ts";

/** Room for a standfirst, a byline and a box or two below a heading. In elements. */
const BELOW = 40;
/** Short texts right above a heading that are kept. */
const MOST_ABOVE = 10;
/** Room for a name and a date. In UTF-16 units, with the white space around it. */
const LONGEST = 200;
/** Two words in a row that begin with capitals, as a name has them; initials and particles may stand between them. */
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}\S{0,40}\s+(?:\S{1,4}\s+)?\p{Lu}/u;

/** Collects, in the one walk of the page, short texts around headings that could hold a name. */
export class ShortTexts {
  readonly met: Met[] = [];
  private above: Met[] = [];
  private heading = Number.NEGATIVE_INFINITY;

  meetHeading({ element, order }: Met): void {
    this.heading = order;
    if (element.name === "h1") this.met.push(...this.above);
    this.above = [];
  }

  meetText(text: string, here: Met): void {
    if (text.length > LONGEST || text.length < MIN || !(CAPITALS.test(text) || SHOUTED.test(text))) return;
    if (here.order - this.heading <= BELOW) {
      this.met.push(here);
      return;
    }
    this.above.push(here);
    if (this.above.length > MOST_ABOVE) this.above.shift();
  }
}

/** An agency's initials. */
const SHOUTED = /^\s*\p{Lu}{2,6}\s*$/u;
/** In UTF-16 units. */
const MIN = 2;
