import { PAGE_KINDS, type PageKind } from "../../article.ts";

/**
 * How many times as likely as an article another kind has to be. An article that is called something else costs more
 * than another page that is called an article. Measured on hosts that the weights were not trained on (blind pages):
 * at 1 one article of 37 is called something else and one other page of 9 an article; at 7 one of 86 and three of 10;
 * at 10 one of 129 and seven of 20, with .80 of all kinds told rightly.
 */
const CLEARLY_OTHER = 10;

/**
 * In characters of sentences: a page that tells less is no article only because it might be one. The sample newspaper's
 * shortest article tells 300, its sections 88 to 258.
 */
export const LITTLE_TOLD = 300;

/**
 * The kind that a page is taken for, with its probability: the likeliest, or an article where that is nearly as likely.
 *
 * @param probabilities in the order of `PAGE_KINDS`.
 * @param told characters of sentences.
 */
export function chooseKind(
  probabilities: ArrayLike<number>,
  told: number,
): { readonly kind: PageKind; readonly confidence: number } {
  const benefitOfDoubt = told < LITTLE_TOLD ? 1 : CLEARLY_OTHER;
  let chosen: PageKind = "article";
  let most = 0;
  for (const [index, kind] of PAGE_KINDS.entries()) {
    const likelihood = (probabilities[index] ?? 0) * (kind === "article" ? benefitOfDoubt : 1);
    if (likelihood <= most) continue;
    most = likelihood;
    chosen = kind;
  }
  return { kind: chosen, confidence: probabilities[PAGE_KINDS.indexOf(chosen)] ?? 0 };
}
