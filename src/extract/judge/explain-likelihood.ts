import { FEATURES } from "./features.ts";

/** Number of features that a sentence names. */
const MAX_NAMED_FEATURES = 3;

/**
 * The likelihood of a rejected block and the features that lower it most, as a sentence.
 *
 * @param contributions how much each feature moves the logit, in the order of `FEATURES`.
 */
export function explainLikelihood(likelihood: number, contributions: Float64Array): string {
  const signs = FEATURES.map(({ phrase }, at) => ({ phrase, counts: contributions[at] as number })).sort(
    (one, other) => one.counts - other.counts,
  );
  const named = [...new Set(signs.map(({ phrase }) => phrase))].slice(0, MAX_NAMED_FEATURES);
  const percent = Math.round(likelihood * 100);
  return `Article text with a likelihood of only ${percent} %. Against it: ${named.slice(0, -1).join(", ")} and ${named.at(-1)}.`;
}
