import type { GroupFigures } from "../ports/ledger.ts";
import { FACT, type Fact, type PageSample } from "./page-sample.ts";

/** With fewer articles, shares and medians are noise. */
export const MIN_ARTICLES = 10;

export function figuresOf(samples: readonly PageSample[]): GroupFigures {
  const articles = samples.filter(([, , facts]) => (facts & FACT.refused) === 0);
  const isFew = articles.length < MIN_ARTICLES;
  const share = (fact: Fact) =>
    isFew ? null : rounded(articles.filter(([, , facts]) => (facts & FACT[fact]) !== 0).length / articles.length);
  return {
    pages: samples.length,
    refused: rounded((samples.length - articles.length) / Math.max(1, samples.length)),
    words: isFew ? null : medianOf(articles.map(([words]) => words)),
    quality: isFew ? null : rounded(articles.reduce((sum, [, quality]) => sum + quality, 0) / articles.length / 100),
    paywalled: share("paywalled"),
    title: share("title"),
    authors: share("authors"),
    date: share("date"),
    image: share("image"),
  };
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
