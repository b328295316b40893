import { explainLikelihood } from "./explain-likelihood.ts";
import { forestContributions, forestLogit } from "./forest.ts";
import { contributionsTo, type Opinion } from "./judge-blocks.ts";

/** An opinion on a block of the article. */
export interface CloserOpinion extends Pick<Opinion, "block" | "judged"> {
  /** Likelihood that it is article text, 0 to 1. */
  readonly likelihood: number;
  /** Why, as a sentence. */
  readonly explain: () => string;
}

/**
 * Judges a block of the article more closely: the mean of the linear logit and that of boosted trees, which were
 * trained on such blocks alone. Only for these: on whole pages of unseen hosts the trees choose no better.
 */
export function lookCloser({ block, judged, likelihood: linear, features }: Opinion): CloserOpinion {
  const row = features();
  const likelihood = 1 / (1 + Math.exp(-(logitOf(linear) + forestLogit(row)) / 2));
  const explain = () => {
    const inTrees = forestContributions(row);
    return explainLikelihood(
      likelihood,
      contributionsTo(row).map((weight, at) => weight + (inTrees[at] as number)),
    );
  };
  return { block, judged, likelihood, explain };
}

function logitOf(likelihood: number): number {
  return Math.log(likelihood / (1 - likelihood));
}
