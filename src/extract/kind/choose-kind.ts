import { PAGE_KINDS, type PageKind } from "../../article.ts";

/**
 * How many times likelier than an article another kind must be: a misclassified article costs more than another page
 * classified as an article. Cross-validated by host (`npm run bench -- train-kind`): at 1, one article in 29 is
 * classified as another kind, and one other page in 11 as an article; from 5 to 7, one in 117 to 235, and one in 5 to
 * 4, with .83 to .85 of all kinds right.
 */
export const MIN_ODDS_OF_OTHER = 6;

/**
 * A page with fewer characters of prose is not taken for an article merely because it might be one. The sample
 * newspaper's shortest article has 300, its section pages 88 to 258.
 */
export const MIN_PROSE_CHARS = 300;

/**
 * The kind of a page with its probability: the likeliest, or an article if that is nearly as likely.
 *
 * @param probabilities in the order of `PAGE_KINDS`.
 * @param proseChars characters of prose.
 * @param minOdds how many times likelier than an article another kind must be.
 */
export function chooseKind(
  probabilities: ArrayLike<number>,
  proseChars: number,
  minOdds = MIN_ODDS_OF_OTHER,
): { readonly kind: PageKind; readonly confidence: number } {
  const articleOdds = proseChars < MIN_PROSE_CHARS ? 1 : minOdds;
  let chosen: PageKind = "article";
  let most = 0;
  for (const [index, kind] of PAGE_KINDS.entries()) {
    const likelihood = (probabilities[index] ?? 0) * (kind === "article" ? articleOdds : 1);
    if (likelihood <= most) continue;
    most = likelihood;
    chosen = kind;
  }
  return { kind: chosen, confidence: probabilities[PAGE_KINDS.indexOf(chosen)] ?? 0 };
}
