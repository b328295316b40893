import { refuseAsTooComplex } from "../dom/limits.ts";
import type { FetchedPage } from "../fetched-page.ts";

/** Article size per unit of its pages. The text occurs in it four times, escaped up to fivefold. */
const MAX_RATIO_TO_PAGES = 20;
/** UTF-16 units allowed in addition, for pages that are mostly metadata. */
const MAX_EXTRA_UNITS = 1_000_000;

/**
 * The maximum size of an article of these pages, in UTF-16 units: half for its Markdown, rendered later, half for the
 * rest. Keeps markup from multiplying the text.
 */
export function outputLimit(pages: readonly FetchedPage[]): number {
  return pages.reduce((sum, { html }) => sum + html.length, 0) * MAX_RATIO_TO_PAGES + MAX_EXTRA_UNITS;
}

/** @throws {IngestError} `too-complex` if the strings in these values are longer than half of `limit`. */
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
