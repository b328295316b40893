import type { Metadata } from "../../article.ts";
import type { PageCensus } from "./page-census.ts";
import type { UrlSigns } from "./url-signs.ts";

/** What the kind of a page is told from. */
export interface KindSubject {
  readonly census: PageCensus;
  readonly url: UrlSigns;
  readonly metadata: Metadata;
  /** UTF-16 units of the page as received. */
  readonly size: number;
}

/** One plain number of a page, and what a reader is told where it is large or small. */
export interface KindFeature {
  /** Stable: the weights are kept under it. */
  readonly name: string;
  /** A sentence for a value above the average. */
  readonly much: string;
  /** A sentence for a value below the average; `null` where its absence says nothing to a reader. */
  readonly little: string | null;
  readonly read: (subject: KindSubject) => number;
}

/** Counts differ by orders of magnitude: the second button says more than the fiftieth. */
export function grade(count: number): number {
  return Math.log1p(count);
}

export function flag(is: boolean): number {
  return is ? 1 : 0;
}
