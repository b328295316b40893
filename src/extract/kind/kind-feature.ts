import type { Metadata } from "../../stated-metadata.ts";
import type { PageCensus } from "./page-census.ts";
import type { UrlSigns } from "./url-signs.ts";

/** Inputs for classifying a page's kind. */
export interface KindSubject {
  readonly census: PageCensus;
  readonly url: UrlSigns;
  readonly metadata: Metadata;
  /** UTF-16 units of the page as received. */
  readonly size: number;
}

/** One numeric feature of a page, with the sentences that explain a high and a low value. */
export interface KindFeature {
  /** Stable: the key of the feature's weights. */
  readonly name: string;
  /** Sentence for a value above the average. */
  readonly much: string;
  /** Sentence for a value below the average; `null` if its absence means nothing to a reader. */
  readonly little: string | null;
  readonly read: (subject: KindSubject) => number;
}

/** Log scale: counts differ by orders of magnitude, and the second button says more than the fiftieth. */
export function grade(count: number): number {
  return Math.log1p(count);
}

export function flag(is: boolean): number {
  return is ? 1 : 0;
}
