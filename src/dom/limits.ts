import { IngestError } from "../errors.ts";

/**
 * Bounds on a page, counted while it is parsed and before a DOM exists.
 * No page of the benchmark's corpora comes near them; `tests/dom/limits.test.ts` holds what passes.
 */
export const PAGE_LIMITS = {
  /** UTF-16 units of HTML. */
  characters: 5_000_000,
  /** Nested elements; jsdom and Readability take 2 s at 2,000. */
  depth: 256,
  /** Elements without scripts and styles: 100,000 short paragraphs take 10 s on jsdom. */
  elements: 50_000,
  /** UTF-16 units of one attribute's value: a `class` of a million tokens breaks `classList`. */
  attributeCharacters: 65_536,
  /** Attributes of one element. */
  attributes: 256,
} as const;

/** @throws {IngestError} `too-complex`, always. */
export function refuseAsTooComplex(what: string, limit: number): never {
  throw new IngestError("too-complex", `The page has more than ${limit.toLocaleString("en")} ${what}.`);
}
