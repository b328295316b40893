import type { ChildNode } from "domhandler";
import type { PageIndex } from "./page-index.ts";

/** What is already known about the article when its text is cleaned. */
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
  /** Whether the page may be a forum thread, whose posts are its text. */
  readonly isThread: boolean;
  /** Whether the page is documentation, whose terms in bold look like the signatures of posts. */
  readonly isManual: boolean;
  /** Likelihood that a line is article text (0 to 1), by the block classifier; `null` where it has no opinion. */
  readonly likelihoodOf: (nodes: readonly ChildNode[]) => number | null;
}

/** An element, or the nodes of one line if the line has no element of its own. */
export type Cut = ChildNode | readonly ChildNode[];

/**
 * One kind of boilerplate. A rule only selects nodes; `clean.ts` removes them, enforces the limits and records the
 * removals.
 */
export interface CleanRule {
  readonly name: string;
  /** What goes wrong without the rule. */
  readonly why: string;
  /** Largest share of the prose (0 to 1) the rule may remove in total; default `MAX_RULE_SHARE`. */
  readonly maxShare?: number;
  /**
   * For a rule by wording or position, which also fit sentences: what the block classifier takes for article text with
   * at least this likelihood (0 to 1) is kept.
   */
  readonly keptFrom?: number;
  /** Selects what to remove. Must be idempotent: a second run selects nothing. */
  readonly apply: (page: PageIndex, context: CleanContext) => Iterable<Cut>;
}
