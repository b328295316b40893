import { FEATURES } from "./features.ts";

/** Number of features that a sentence names. */
const MAX_NAMED_FEATURES = 3;

/**
 * A likelihood and the features with the most weight in it, as a sentence.
 *
 * @param contributions how much each feature moves the logit, in the order of `FEATURES`.
 */
export function explainLikelihood(likelihood: number, contributions: Float64Array): string {
  const direction = likelihood >= 0.5 ? 1 : -1;
  const signs = FEATURES.map(({ phrase }, at) => ({ phrase, counts: (contributions[at] as number) * direction })).sort(
    (one, other) => other.counts - one.counts,
  );
  const named = [...new Set(signs.map(({ phrase }) => phrase))].slice(0, MAX_NAMED_FEATURES);
  const percent = Math.round(likelihood * 100);
  return `Article text with a likelihood of ${percent} %, mainly because of ${named.slice(0, -1).join(", ")} and ${named.at(-1)}.`;
}
