import { IngestError } from "../errors.ts";
import { MAX_PAGE_SIZE } from "../page/page-size.ts";

/**
 * Limits on a page, checked while parsing, before a DOM exists. The largest of 1,528 real pages has 2.1 million
 * characters, 10,112 elements, a depth of 51, and 59 attributes on one element (`bench/limits.ts`). `tests/hostile`
 * tests these limits on pages built to be large.
 */
export const PAGE_LIMITS = {
  /** UTF-16 units of HTML. */
  characters: MAX_PAGE_SIZE,
  /**
   * UTF-16 units of text outside scripts and styles; at most 493,561 on a real page. All of it may be article text,
   * which is written three times.
   */
  text: 1_500_000,
  /**
   * UTF-16 units of that text, each times its depth: the cost of reading the text of every element. At most 4.1 million
   * on a real page.
   */
  textDepths: 30_000_000,
  /** Nested elements; at 2,000 jsdom and Readability take 2 s. */
  depth: 128,
  /** Elements to parse: enough for a tutorial with 18,000 coloured tokens, or an article with 4,000 comments. */
  parsedElements: 60_000,
  /** Sum of the depths of all parsed elements. */
  parsedDepths: 1_500_000,
  /** Elements to read, twice those of the largest page; a page with more is reduced first (`reducePage`). */
  elements: 20_000,
  /**
   * Sum of the depths of all elements to read: the cost of reading every element's text. At most 148,089 on a real
   * page.
   */
  depths: 500_000,
  /**
   * jsdom nodes at a time: elements, and half a node per text. An element takes about 40 µs in Readability and as long
   * in the sanitiser. At most 14,709 on a real page; a page with more is reduced to its main part, and refused only if
   * that is too large as well.
   */
  nodes: 16_000,
  /** UTF-16 units of an attribute's value: a `class` of a million tokens breaks `classList`. */
  attributeCharacters: 65_536,
  /**
   * UTF-16 units of a `<meta>` value; the rest is truncated. Expressions for names and titles backtrack over brackets
   * and bars.
   */
  metaCharacters: 4_096,
  /** UTF-16 units of an attribute that labels an element (`LABELS`); the rest is truncated. */
  labelCharacters: 4_096,
  /** Attributes of one element. */
  attributes: 256,
} as const;

/** Attributes that name, describe or style an element, which many expressions read. */
export const LABELS: ReadonlySet<string> = new Set(
  "class id style rel itemprop itemtype title alt lang dir".split(" "),
);

/** Cost of a text node in jsdom, as a share of an element's. */
export const TEXT_WEIGHT = 0.5;

/** @throws {IngestError} `too-complex`, always. */
export function refuseAsTooComplex(what: string, limit: number): never {
  throw new IngestError("too-complex", `The page has more than ${limit.toLocaleString("en")} ${what}.`);
}
