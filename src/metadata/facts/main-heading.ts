import { likeness } from "./likeness.ts";
import { shortLineOf } from "./line-of.ts";
import type { Met } from "./placed.ts";

/** More headings belong to a long text, or to teasers. */
const MAX_HEADINGS = 20;
/** Likeness to the document title (0 to 1) of an `h1`, which may be worded differently. */
const MIN_OF_FIRST_LEVEL = 0.2;
/** The same of headings that are sections or teasers more often. */
const MIN_OF_OTHERS = 0.5;
/** From here on, a heading is the title; an `h1` that is less like it is then a section or a banner. */
const SAME = 0.8;

/** Headings in the order of the page. */
interface Headings {
  /** `h1` and `h2`. */
  readonly headings: readonly Met[];
  /** `h3`, and elements with a class for headlines. */
  readonly headlines: readonly Met[];
}

/**
 * The heading most similar to the document title without the site's name: an `h1`, not in a teaser if another one is
 * similar; a lower one if no `h1` is, or if it is the title while the `h1` is hardly similar.
 */
export function mainHeading({ headings, headlines }: Headings, title: string): Met | null {
  const ones = headings.filter(({ element }) => element.name === "h1").slice(0, MAX_HEADINGS);
  const twos = headings.filter(({ element }) => element.name === "h2").slice(0, MAX_HEADINGS);
  const ownOnes = ones.filter(({ place }) => place.apart === null);
  const first = likeliest(ownOnes, title, MIN_OF_FIRST_LEVEL) ?? likeliest(ones, title, MIN_OF_FIRST_LEVEL);
  if (first !== null && first.score >= MIN_OF_OTHERS) return first.heading;
  const [top] = ones;
  // An `h1` above them is a banner, and the headings of a forum's posts follow.
  const lower = top === undefined ? [] : headlines.filter(({ order }) => order < top.order);
  const other = likeliest(twos, title, MIN_OF_OTHERS) ?? likeliest(lower, title, MIN_OF_OTHERS);
  if (first !== null && (other === null || other.score < SAME)) return first.heading;
  return other?.heading ?? top ?? null;
}

function likeliest(headings: readonly Met[], title: string, least: number): { heading: Met; score: number } | null {
  let best: Met | null = null;
  let most = least;
  for (const heading of headings) {
    const score = likeness(shortLineOf(heading.element, 2 * title.length + 100), title);
    if (score <= most) continue;
    best = heading;
    most = score;
    if (score === 1) break;
  }
  return best === null ? null : { heading: best, score: most };
}
