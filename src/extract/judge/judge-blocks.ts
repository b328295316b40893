import type { ChildNode, ParentNode } from "domhandler";
import type { Block } from "../../clean/blocks.ts";
import { isAmong, standsIn } from "./fates.ts";
import { FEATURES, type FeatureWeight, PageFeatures } from "./features.ts";
import { type JudgedBlock, judgedPage, type Said } from "./judged-page.ts";
import { BIAS, WEIGHTS } from "./weights.ts";

/** What the learned judge says of a block. */
export interface Opinion {
  readonly block: Block;
  readonly judged: JudgedBlock;
  /** How likely it is text of the article, 0 to 1. */
  readonly likelihood: number;
  /** Its features, in the order of `FEATURES`. */
  readonly features: () => Float64Array;
}

/** How many signs a sentence names. */
const NAMED = 3;

/**
 * A second opinion on what of a page is its article: a logistic regression on some 160 features of each
 * block, none of them a class name or a word, learned from labelled pages (`bench/judge`). It knows what
 * Readability chose and which blocks a rule cut before, and nothing of the rules after.
 *
 * @param blocks of the pruned page, read before a rule cut any of them.
 * @param found texts of the page that Readability chose.
 */
export function judgeBlocks(
  page: ParentNode,
  blocks: readonly Block[],
  found: ReadonlySet<ChildNode>,
  said: Said,
): Opinion[] {
  const fateOf = (block: Block) => ({ cutBefore: !standsIn(block, page), found: isAmong(block, found) });
  const judged = judgedPage(blocks, fateOf, said);
  const readings = new PageFeatures(judged);
  const row = new Float64Array(FEATURES.length);
  return judged.blocks.map((one, index) => {
    readings.read(index, row);
    const features = () => {
      const own = new Float64Array(FEATURES.length);
      readings.read(index, own);
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

/** What weighed most in an opinion, as a sentence. */
export function explain({ likelihood, features }: Opinion): string {
  const row = features();
  const direction = likelihood >= 0.5 ? 1 : -1;
  const signs = ORDERED.map(({ mean, weight }, at) => ({
    says: (FEATURES[at] as { says: string }).says,
    counts: ((row[at] as number) - mean) * weight * direction,
  })).sort((one, other) => other.counts - one.counts);
  const named = [...new Set(signs.map(({ says }) => says))].slice(0, NAMED);
  const percent = Math.round(likelihood * 100);
  return `Text of the article with a likelihood of ${percent} %, mostly for ${named.slice(0, -1).join(", ")} and ${named.at(-1)}.`;
}

const ORDERED: readonly FeatureWeight[] = FEATURES.map(({ name }) => WEIGHTS[name] ?? { mean: 0, weight: 0 });
/** The same as plain numbers: they are asked for each block of each page. */
const MEAN = Float64Array.from(ORDERED, ({ mean }) => mean);
const WEIGHT = Float64Array.from(ORDERED, ({ weight }) => weight);
