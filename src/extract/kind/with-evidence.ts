import { PAGE_KINDS, type PageKind } from "../../article.ts";
import type { Sign } from "../../evidence.ts";
import type { KindLikelihood } from "./judge-kind.ts";

/**
 * Likelihoods with further evidence for a kind, which the classifier does not have.
 *
 * @param score of the evidence, in log odds.
 * @param signs of it, named before those of the classifier.
 */
export function withEvidence(
  kinds: KindLikelihood,
  kind: PageKind,
  score: number,
  signs: readonly Sign[],
): KindLikelihood {
  const weighed = kinds.probabilities.map((probability, at) =>
    PAGE_KINDS[at] === kind ? probability * Math.exp(score) : probability,
  );
  const sum = weighed.reduce((total, one) => total + one, 0);
  const probabilities = weighed.map((one) => one / sum);
  return {
    probabilities,
    probabilityOf: (other) => probabilities[PAGE_KINDS.indexOf(other)] ?? 0,
    signsOf: (other) => [...(other === kind ? signs.map(({ sentence }) => sentence) : []), ...kinds.signsOf(other)],
  };
}
