import type { Article } from "../../article.ts";
import { lettersOf, likeness } from "../../metadata/facts/likeness.ts";

/** Minimum share of new text on a page: a page that repeats the text paginates only its comments, or nothing. */
const MIN_NEW_SHARE = 0.5;
/** A page with a new image and less text than this is part of a gallery. */
const MIN_LETTERS_WITH_NEW_IMAGE = 300;
/** Minimum likeness of two headlines, by words. */
const MIN_LIKENESS = 0.75;

/** The extraction of a single page, before joining. */
export type SinglePage = Pick<Article, "outcome" | "headline" | "articleBody" | "images">;

/**
 * Whether `next` continues the article of `pages`, each extracted separately: an article's text, most of it new, under
 * the same headline.
 */
export function continuesArticle(pages: readonly SinglePage[], next: SinglePage): boolean {
  const [first] = pages;
  if (first?.outcome !== "article" || next.outcome !== "article") return false;
  if (!isSameHeadline(first.headline, next.headline)) return false;
  const known = new Set(pages.flatMap(({ articleBody }) => paragraphsOf(articleBody)));
  const paragraphs = paragraphsOf(next.articleBody);
  const all = lengthOf(paragraphs);
  const fresh = lengthOf(paragraphs.filter((paragraph) => !known.has(paragraph)));
  if (fresh === 0 || fresh < all * MIN_NEW_SHARE) return false;
  const pictures = new Set(pages.flatMap(({ images }) => images.map(({ url }) => url)));
  return fresh >= MIN_LETTERS_WITH_NEW_IMAGE || next.images.every(({ url }) => pictures.has(url));
}

/** Ignores a page number before or after. A page without a headline does not contradict. */
function isSameHeadline(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [short = "", long = ""] = [lettersOf(one), lettersOf(other)].sort((a, b) => a.length - b.length);
  return long.startsWith(short) || long.endsWith(short) || likeness(one, other) >= MIN_LIKENESS;
}

function paragraphsOf(text: string): string[] {
  return text.split("\n\n").map(lettersOf);
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}
