import type { IngestErrorCode } from "../errors.ts";
import type { PageOutcome } from "../ports/ledger.ts";

/** A page in a host's history: words of its article, quality in percent, and facts as bits. */
export type PageSample = readonly [words: number, quality: number, facts: number];

/** Bits of a sample. A refused page has no other bit. */
export const FACT = { refused: 1, paywalled: 2, title: 4, authors: 8, date: 16, image: 32 } as const;

export type Fact = keyof typeof FACT;

/** Refusals that depend on how the host responds or builds pages, rather than on one URL, the network or ourselves. */
const REFUSED_BY_HOST: ReadonlySet<PageOutcome["status"]> = new Set<IngestErrorCode | "kept">([
  "http-error",
  "bot-wall",
  "consent-wall",
  "soft-404",
  "not-an-article",
  "needs-rendering",
  "not-html",
  "too-complex",
  "crashed",
  // The fetched page was worse than the stored article.
  "kept",
]);

/** `null` for an outcome that reveals nothing about the host. */
export function sampleOf({ status, isFetched, article }: PageOutcome): PageSample | null {
  if (!isFetched) return null;
  if (REFUSED_BY_HOST.has(status)) return [0, 0, FACT.refused];
  if (article === null || (status !== "new" && status !== "updated")) return null;
  const { words, quality, isPaywalled, hasTitle, hasAuthors, hasDate, hasImage } = article;
  const facts =
    (isPaywalled ? FACT.paywalled : 0) |
    (hasTitle ? FACT.title : 0) |
    (hasAuthors ? FACT.authors : 0) |
    (hasDate ? FACT.date : 0) |
    (hasImage ? FACT.image : 0);
  return [words, Math.round(quality * 100), facts];
}
