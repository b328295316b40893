import type { ChildNode } from "domhandler";
import type { PageIndex } from "./page-index.ts";

/** What is known of the article before its text is cleaned. */
export interface CleanContext {
  readonly url: string;
  readonly headline: string | null;
  /** The page's only `h1`; see `readMainHeading`. */
  readonly mainHeading: string | null;
  /** Names as the page states them. */
  readonly authors: readonly string[];
  readonly description: string | null;
  /** Dates as written on the page, for example `2026-11-23T08:15:00+01:00`. */
  readonly dates: readonly string[];
  /** BCP 47, or `null` when the page declares none. */
  readonly language: string | null;
  /** Whether the page may be a thread of a forum, whose posts are its text. */
  readonly isThread: boolean;
}

/** An element, or the nodes of one line where the line has no element of its own. */
export type Cut = ChildNode | readonly ChildNode[];

/**
 * One kind of thing that is not the article. A rule only points; `clean.ts` cuts, bounds the cut and
 * writes the trail.
 */
export interface CleanRule {
  readonly name: string;
  /** What goes wrong without the rule. */
  readonly why: string;
  /** Largest share of the prose (0 to 1) that the rule may take in all; `MOST_BY_RULE` when not written. */
  readonly mayTake?: number;
  /** What to cut. A rule applied twice finds nothing the second time. */
  readonly apply: (page: PageIndex, context: CleanContext) => Iterable<Cut>;
}
