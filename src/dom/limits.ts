import { IngestError } from "../errors.ts";

/**
 * Bounds on a page, counted while it is parsed and before a DOM exists. Of 1,528 real pages the
 * largest has 2.1 million characters, 10,112 elements, 51 of them in one another, and 59 attributes
 * on one (`bench/limits.ts`). `tests/hostile` holds what comes of pages that are made to be large.
 */
export const PAGE_LIMITS = {
  /** UTF-16 units of HTML. */
  characters: 5_000_000,
  /** UTF-16 units of text outside of scripts and styles, at most 493,561 on a real page. All of it may be article, which is written three times over. */
  text: 1_500_000,
  /** UTF-16 units of that text, each times the elements that it stands in: so much is read when each element is asked for its text. At most 4.1 million on a real page. */
  textDepths: 30_000_000,
  /** Nested elements; jsdom and Readability take 2 s at 2,000. */
  depth: 128,
  /** Elements that are parsed: a tutorial with 18,000 coloured tokens, an article with 4,000 comments. */
  parsedElements: 60_000,
  /** The depths of all parsed elements together. */
  parsedDepths: 1_500_000,
  /** Elements that are read, twice those of the largest page: one with more is made smaller first (`reducePage`). */
  elements: 20_000,
  /** The depths of all elements that are read, at most 148,089 on a real page: what asks every element for its text takes as long. */
  depths: 500_000,
  /**
   * What becomes nodes of jsdom at once: elements, and texts at half. An element costs some 40 µs in
   * Readability and as much in the sanitiser. At most 14,709 on a real page; past the bound a page is cut
   * down to its main part, and refused only if that is too large as well.
   */
  nodes: 16_000,
  /** UTF-16 units of one attribute's value: a `class` of a million tokens breaks `classList`. */
  attributeCharacters: 65_536,
  /** UTF-16 units of what a `<meta>` says; the rest is cut. Expressions that read names and titles go back over brackets and bars. */
  metaCharacters: 4_096,
  /** UTF-16 units of an attribute that labels an element (`LABELS`); the rest is cut. */
  labelCharacters: 4_096,
  /** Attributes of one element. */
  attributes: 256,
} as const;

/** Attributes that name, describe or style an element, which many expressions read. */
export const LABELS: ReadonlySet<string> = new Set(
  "class id style rel itemprop itemtype title alt lang dir".split(" "),
);

/** What a text node costs in jsdom, as a share of an element. */
export const TEXT_WEIGHT = 0.5;

/** @throws {IngestError} `too-complex`, always. */
export function refuseAsTooComplex(what: string, limit: number): never {
  throw new IngestError("too-complex", `The page has more than ${limit.toLocaleString("en")} ${what}.`);
}
