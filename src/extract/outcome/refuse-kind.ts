import { type JudgedKind, PAGE_KINDS, type PageKind } from "../../article.ts";
import { MIN_PROSE_CHARS } from "../kind/choose-kind.ts";

/** Kinds stored by default: those with a text to read from beginning to end. */
export const FILED_BY_DEFAULT: readonly PageKind[] = ["article", "documentation", "forum"];

/**
 * A page is refused if the probability of all stored kinds together (0 to 1) is lower. Cross-validated by host
 * (`npm run bench -- train-kind`), no article of 1,454 is refused, and 28 % of the pages of other kinds; at .05, five
 * articles and 51 %.
 */
const MIN_PROBABILITY = 0.015;
/**
 * Higher for a page with little prose, which is a second sign against it. From .1 to .3, blind pages are refused alike but
 * one; at .1 the sample newspaper's shortest lists are stored, and at .22 a headline with three short paragraphs is not.
 */
const MIN_PROBABILITY_LITTLE_PROSE = 0.18;

const NAMES: Readonly<Record<PageKind, string>> = {
  article: "an article",
  forum: "a forum thread",
  product: "a product",
  listing: "a list of other pages",
  collection: "a collection of products",
  documentation: "documentation",
  service: "a company or service page",
};

/**
 * Why a page is not stored, as a sentence that names its kind; `null` for a page that is, or may be, of a stored kind.
 *
 * @param probabilities in the order of `PAGE_KINDS`.
 * @param proseChars characters of prose.
 */
export function refuseKind(
  { kind, signs }: JudgedKind,
  probabilities: readonly number[],
  proseChars: number,
  filed: readonly PageKind[],
): string | null {
  if (filed.includes(kind)) return null;
  const probability = PAGE_KINDS.reduce(
    (sum, each, at) => sum + (filed.includes(each) ? (probabilities[at] ?? 0) : 0),
    0,
  );
  if (probability >= (proseChars < MIN_PROSE_CHARS ? MIN_PROBABILITY_LITTLE_PROSE : MIN_PROBABILITY)) return null;
  return [`The page is taken for ${NAMES[kind]}.`, ...signs].join(" ");
}
