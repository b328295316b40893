import type { IngestErrorCode } from "../errors.ts";
import type { PageOutcome } from "../ports/ledger.ts";

/** What is remembered of a page: the words of its article, its quality in percent, and facts as bits. */
export type PageSample = readonly [words: number, quality: number, facts: number];

/** Bits of a sample. A page that was refused has no other. */
export const FACT = { refused: 1, paywalled: 2, title: 4, authors: 8, date: 16, image: 32 } as const;

export type Fact = keyof typeof FACT;

/** Refusals that say how the host answers or builds its pages. The others are of one URL, of the network, or our own. */
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
  // It was fetched, and was worse than the stored article.
  "kept",
]);

/** `null` for an outcome that says nothing new of its host. */
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
