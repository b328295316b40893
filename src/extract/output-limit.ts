import type { FetchedPage } from "../article.ts";
import { refuseAsTooComplex } from "../dom/limits.ts";

/** What an article may hold of each unit of its pages. Text stands in it four times, at most five-fold escaped. */
const MOST_OF_PAGE = 20;
/** In UTF-16 units, for pages that are all facts and little else. */
const MOST_BESIDE = 1_000_000;

/**
 * How large an article of these pages may be, in UTF-16 units: half of it for its Markdown, which is
 * rendered later, half for all the rest. No markup of a page multiplies what it says beyond that.
 */
export function outputLimit(pages: readonly FetchedPage[]): number {
  return pages.reduce((sum, { html }) => sum + html.length, 0) * MOST_OF_PAGE + MOST_BESIDE;
}

/** @throws {IngestError} `too-complex` where the strings in these values are longer than half of `limit`. */
export function refuseLarger(limit: number, ...values: readonly unknown[]): void {
  if (values.reduce<number>((sum, value) => sum + sizeOf(value), 0) > limit / 2)
    refuseAsTooComplex("characters in its article", limit);
}

function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  let size = 0;
  for (const inner of Object.values(value)) size += sizeOf(inner);
  return size;
}
