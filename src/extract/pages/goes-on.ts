import type { Article } from "../../article.ts";
import { lettersOf, likeness } from "../../metadata/facts/likeness.ts";

/** Share of a page's text that has to be new. A page that repeats the text turns its comments, or nothing. */
const MOSTLY_NEW = 0.5;
/** In letters. Another picture with less text than this is one of a gallery. */
const SHORTEST_BESIDE_PICTURE = 300;
/** Of the words of two headlines. */
const NEARLY_SAME = 0.75;

/** What a page says by itself, before it is joined to others. */
export type SinglePage = Pick<Article, "outcome" | "headline" | "articleBody" | "images">;

/**
 * Whether `next` is a further page of the article of which the pages so far, each extracted by
 * itself, are `pages`: an article's text, most of it new, under the same headline.
 */
export function goesOn(pages: readonly SinglePage[], next: SinglePage): boolean {
  const [first] = pages;
  if (first?.outcome !== "article" || next.outcome !== "article") return false;
  if (!isSameHeadline(first.headline, next.headline)) return false;
  const known = new Set(pages.flatMap(({ articleBody }) => paragraphsOf(articleBody)));
  const paragraphs = paragraphsOf(next.articleBody);
  const all = lengthOf(paragraphs);
  const fresh = lengthOf(paragraphs.filter((paragraph) => !known.has(paragraph)));
  if (fresh === 0 || fresh < all * MOSTLY_NEW) return false;
  const pictures = new Set(pages.flatMap(({ images }) => images.map(({ url }) => url)));
  return fresh >= SHORTEST_BESIDE_PICTURE || next.images.every(({ url }) => pictures.has(url));
}

/** The same, but for the number of the page before or after; a page without a headline has no other one. */
function isSameHeadline(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const [short = "", long = ""] = [lettersOf(one), lettersOf(other)].sort((a, b) => a.length - b.length);
  return long.startsWith(short) || long.endsWith(short) || likeness(one, other) >= NEARLY_SAME;
}

function paragraphsOf(text: string): string[] {
  return text.split("\n\n").map(lettersOf);
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}
