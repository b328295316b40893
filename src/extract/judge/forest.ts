import { FEATURES } from "./features.ts";
import { TREES } from "./forest-weights.ts";

/**
 * The boosted trees of the block classifier, for blocks of the article. They see what a linear model cannot, such as
 * that a short line is text in a list and a label elsewhere; the linear model is steadier on unusual pages. The mean of
 * the two is better than either.
 *
 * All trees are in one list of nodes in preorder: the node after an inner node is its lower branch.
 */
interface Forest {
  /** Index of the first node of each tree. */
  readonly roots: readonly number[];
  /** Index of the feature that an inner node compares; −1 for a leaf. */
  readonly feature: Int16Array;
  /** The threshold of an inner node, up to which the lower branch is taken; the value of a leaf. */
  readonly value: Float64Array;
  /** The upper branch of an inner node. */
  readonly upper: Int32Array;
  /** Mean value of the leaves below a node. */
  readonly mean: Float64Array;
}

/** The sum of one leaf per tree: a logit of the likelihood that the block is article text. */
export function forestLogit(row: Float64Array): number {
  const { roots, feature, value } = FOREST;
  let logit = 0;
  for (const root of roots) {
    let at = root;
    while ((feature[at] as number) >= 0) at = nextNode(at, row);
    logit += value[at] as number;
  }
  return logit;
}

/**
 * How much each feature moves the logit, in the order of `FEATURES`: a branch counts as the mean of its leaves less
 * that of the node above.
 */
export function forestContributions(row: Float64Array): Float64Array {
  const { roots, feature, mean } = FOREST;
  const contributions = new Float64Array(FEATURES.length);
  for (const root of roots) {
    let at = root;
    for (let of = feature[at] as number; of >= 0; of = feature[at] as number) {
      const next = nextNode(at, row);
      contributions[of] = (contributions[of] as number) + (mean[next] as number) - (mean[at] as number);
      at = next;
    }
  }
  return contributions;
}

function nextNode(at: number, row: Float64Array): number {
  const { feature, value, upper } = FOREST;
  return (row[feature[at] as number] as number) <= (value[at] as number) ? at + 1 : (upper[at] as number);
}

const FOREST = readForest(TREES);

/** Reads trees in preorder: "feature threshold lower upper", where a branch is a tree or the number of a leaf. */
function readForest(trees: readonly string[]): Forest {
  const columns = new Map(FEATURES.map(({ name }, column) => [name, column]));
  const roots: number[] = [];
  const feature: number[] = [];
  const value: number[] = [];
  const upper: number[] = [];
  const mean: number[] = [];
  for (const tree of trees) {
    const tokens = tree.split(" ").values();
    const next = () => tokens.next().value ?? "";
    const readNode = (): { readonly sum: number; readonly leaves: number } => {
      const token = next();
      const at = feature.length;
      const column = columns.get(token) ?? -1;
      feature.push(column);
      value.push(Number(column < 0 ? token : next()));
      upper.push(-1);
      mean.push(0);
      if (column < 0) {
        mean[at] = value[at] as number;
        return { sum: mean[at], leaves: 1 };
      }
      const lower = readNode();
      upper[at] = feature.length;
      const higher = readNode();
      const [sum, leaves] = [lower.sum + higher.sum, lower.leaves + higher.leaves];
      mean[at] = sum / leaves;
      return { sum, leaves };
    };
    roots.push(feature.length);
    readNode();
  }
  return {
    roots,
    feature: Int16Array.from(feature),
    value: Float64Array.from(value),
    upper: Int32Array.from(upper),
    mean: Float64Array.from(mean),
  };
}
