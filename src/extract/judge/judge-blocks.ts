import type { ChildNode, ParentNode } from "domhandler";
import type { Block } from "../../clean/blocks.ts";
import { isInside } from "../../dom/light-tree.ts";
import { firstText } from "./block-membership.ts";
import { explainLikelihood } from "./explain-likelihood.ts";
import { FEATURES, type FeatureWeight, PageFeatures } from "./features.ts";
import { type JudgedBlock, judgedPage, type StatedFacts } from "./judged-page.ts";
import { BIAS, WEIGHTS } from "./weights.ts";

/** The classifier's verdict on a block. */
export interface Opinion {
  readonly block: Block;
  readonly judged: JudgedBlock;
  /** Likelihood that it is article text, 0 to 1. */
  readonly likelihood: number;
  /** Its features, in the order of `FEATURES`. */
  readonly features: () => Float64Array;
}

/**
 * The block classifier, a second opinion on the page's article: a logistic regression over some 160 features of each
 * block, none of them a class name or a word, trained on labelled pages (`bench/judge`). Its inputs include
 * Readability's choice and the removals by the rules before it, but not those by the rules after it.
 *
 * @param blocks of the pruned page, read before any rule removed one.
 * @param found text nodes of the page that Readability chose.
 */
export function judgeBlocks(
  page: ParentNode,
  blocks: readonly Block[],
  found: ReadonlySet<ChildNode>,
  statedFacts: StatedFacts,
): Opinion[] {
  const historyOf = ({ nodes }: Block) => {
    const start = firstText(nodes);
    return { start, cutBefore: !isInside(start, page), found: start !== null && found.has(start) };
  };
  const judged = judgedPage(blocks, historyOf, statedFacts);
  const pageFeatures = new PageFeatures(judged);
  const row = new Float64Array(FEATURES.length);
  return judged.blocks.map((one, index) => {
    pageFeatures.read(index, row);
    const features = () => {
      const own = new Float64Array(FEATURES.length);
      pageFeatures.read(index, own);
      return own;
    };
    return { block: one.block, judged: one, likelihood: likelihoodOf(row), features };
  });
}

function likelihoodOf(row: Float64Array): number {
  let logit = BIAS;
  for (let at = 0; at < WEIGHT.length; at++)
    logit += ((row[at] as number) - (MEAN[at] as number)) * (WEIGHT[at] as number);
  return 1 / (1 + Math.exp(-logit));
}

/** Why a block has its likelihood, as a sentence. */
export function explain({ likelihood, features }: Opinion): string {
  return explainLikelihood(likelihood, contributionsTo(features()));
}

/** How much each feature moves the logit, in the order of `FEATURES`. */
export function contributionsTo(row: Float64Array): Float64Array {
  return WEIGHT.map((weight, at) => ((row[at] as number) - (MEAN[at] as number)) * weight);
}

const ORDERED: readonly FeatureWeight[] = FEATURES.map(({ name }) => WEIGHTS[name] ?? { mean: 0, weight: 0 });
/** As plain arrays, for speed: read for every block of every page. */
const MEAN = Float64Array.from(ORDERED, ({ mean }) => mean);
const WEIGHT = Float64Array.from(ORDERED, ({ weight }) => weight);
