import { standardise } from "../../src/extract/kind/standardise.ts";
import { minimise } from "./minimise.ts";

/** A labelled example. */
export interface Example {
  readonly features: Float64Array;
  /** Index of its class. */
  readonly label: number;
  /** Examples of one group, such as a host, are never on both sides of a fold. */
  readonly group: string;
  /** Its weight; 1 by default. */
  readonly weight?: number;
}

export interface TrainingOptions {
  /** Number of classes. */
  readonly classes: number;
  /** L2 penalty, in examples: 10 has the effect of ten uninformative examples. */
  readonly l2: number;
}

/**
 * Multinomial logistic regression on standardised features. The score of a class is its bias plus the
 * sum of weight × standardised value, and the softmax of the scores its probability.
 */
export interface LogisticModel {
  readonly means: Float64Array;
  /** Standard deviations; 1 for a constant feature. */
  readonly deviations: Float64Array;
  readonly biases: Float64Array;
  /** By class, then by feature. */
  readonly weights: readonly Float64Array[];
}

/** Fits the weights. The same examples in the same order give a bit-identical model. */
export function trainLogistic(examples: readonly Example[], { classes, l2 }: TrainingOptions): LogisticModel {
  const size = examples[0]?.features.length ?? 0;
  const { means, deviations } = spread(examples, size);
  const rows = examples.map(({ features }) =>
    features.map((value, at) => standardise(value, means[at] as number, deviations[at] as number)),
  );
  const width = size + 1;
  const found = minimise((point, gradient) => {
    gradient.fill(0);
    let loss = 0;
    for (const [index, row] of rows.entries()) {
      const { label, weight = 1 } = examples[index] as Example;
      const probabilities = softmax(scoresOf(row, point, classes));
      loss -= weight * Math.log(Math.max(probabilities[label] as number, 1e-300));
      for (let kind = 0; kind < classes; kind++) {
        const error = weight * ((probabilities[kind] as number) - (kind === label ? 1 : 0));
        const start = kind * width;
        for (let at = 0; at < size; at++)
          gradient[start + at] = (gradient[start + at] as number) + error * (row[at] as number);
        gradient[start + size] = (gradient[start + size] as number) + error;
      }
    }
    for (const [at, value] of point.entries()) {
      // The bias reflects the frequency of a class, and is not penalised.
      if (at % width === size) continue;
      loss += (l2 / 2) * value * value;
      gradient[at] = (gradient[at] as number) + l2 * value;
    }
    return loss;
  }, classes * width);
  const starts = Array.from({ length: classes }, (_, kind) => kind * width);
  return {
    means,
    deviations,
    biases: Float64Array.from(starts, (start) => found[start + size] as number),
    weights: starts.map((start) => found.slice(start, start + size)),
  };
}

/** The probability of each class, 0 to 1. */
export function classify({ means, deviations, biases, weights }: LogisticModel, features: Float64Array): Float64Array {
  return softmax(
    biases.map((bias, kind) => {
      let score = bias;
      for (let at = 0; at < features.length; at++) {
        const value = standardise(features[at] as number, means[at] as number, deviations[at] as number);
        score += (weights[kind]?.[at] ?? 0) * value;
      }
      return score;
    }),
  );
}

function scoresOf(row: Float64Array, point: Float64Array, classes: number): Float64Array {
  const scores = new Float64Array(classes);
  const width = row.length + 1;
  for (let kind = 0; kind < classes; kind++) {
    const start = kind * width;
    let score = point[start + row.length] as number;
    for (let at = 0; at < row.length; at++) score += (point[start + at] as number) * (row[at] as number);
    scores[kind] = score;
  }
  return scores;
}

function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function spread(examples: readonly Example[], size: number) {
  const means = new Float64Array(size);
  const squares = new Float64Array(size);
  let total = 0;
  for (const { features, weight = 1 } of examples) {
    total += weight;
    for (let at = 0; at < size; at++) {
      const value = features[at] as number;
      means[at] = (means[at] as number) + weight * value;
      squares[at] = (squares[at] as number) + weight * value * value;
    }
  }
  for (let at = 0; at < size; at++) means[at] = (means[at] as number) / total;
  const deviations = squares.map((square, at) => {
    const variance = square / total - (means[at] as number) ** 2;
    return variance > 1e-12 ? Math.sqrt(variance) : 1;
  });
  return { means, deviations };
}
