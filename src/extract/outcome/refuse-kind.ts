import { type JudgedKind, PAGE_KINDS, type PageKind } from "../../article.ts";
import { LITTLE_TOLD } from "../kind/choose-kind.ts";

/** What is filed where nobody has said otherwise: what has a text to be read from its beginning to its end. */
export const FILED_BY_DEFAULT: readonly PageKind[] = ["article", "documentation", "forum"];

/** The probability that a page is of a kind to be filed (0 to 1) under which it is surely none. */
const SURELY_NONE = 0.02;
/** The same for a page that tells next to nothing, which is a second sign that it is none. */
const SURELY_NONE_UNTOLD = 0.18;

const NAMES: Readonly<Record<PageKind, string>> = {
  article: "an article",
  forum: "a thread of a forum",
  product: "a product",
  listing: "a list of other pages",
  collection: "a collection of products",
  documentation: "documentation",
  service: "a page that presents a company or its services",
};

/**
 * Why a page is not filed, as a sentence that says what it was taken for; `null` for a page of a kind
 * that is filed, and for one that may be of such a kind.
 *
 * @param probabilities in the order of `PAGE_KINDS`.
 * @param told characters of sentences.
 */
export function refuseKind(
  { kind, signs }: JudgedKind,
  probabilities: readonly number[],
  told: number,
  filed: readonly PageKind[],
): string | null {
  if (filed.includes(kind)) return null;
  const probability = PAGE_KINDS.reduce(
    (sum, each, at) => sum + (filed.includes(each) ? (probabilities[at] ?? 0) : 0),
    0,
  );
  if (probability >= (told < LITTLE_TOLD ? SURELY_NONE_UNTOLD : SURELY_NONE)) return null;
  return [`The page is taken for ${NAMES[kind]}.`, ...signs].join(" ");
}
