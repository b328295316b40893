import type { Document } from "domhandler";
import { PAGE_KINDS, type PageKind } from "../../article.ts";
import type { FetchedPage } from "../../fetched-page.ts";
import type { Metadata } from "../../stated-metadata.ts";
import { KIND_FEATURES, readKindFeatures } from "./kind-features.ts";
import { KIND_BIASES, KIND_WEIGHTS } from "./kind-weights.ts";
import { standardise } from "./standardise.ts";

/** As many as a reader takes in. */
const MAX_SIGNS = 4;
/** In log odds: a smaller contribution changes the odds by less than a tenth. */
const MIN_WEIGHT = 0.1;

/** The likelihood of each kind, and the signs for it. */
export interface KindLikelihood {
  /** 0 to 1, with a sum of 1; in the order of `PAGE_KINDS`. */
  readonly probabilities: readonly number[];
  /** 0 to 1. */
  probabilityOf(kind: PageKind): number;
  /** Sentences in favour of a kind, the strongest first. */
  signsOf(kind: PageKind): readonly string[];
}

/**
 * The likelihood of each kind of page, with weights trained on labelled pages (`bench/train/train-kind.ts`): the score
 * of a kind is a weighted sum of plain features, each with a sentence that explains it.
 *
 * @param page as parsed, before pruning.
 */
export function judgeKind(page: Document, fetched: FetchedPage, metadata: Metadata): KindLikelihood {
  const values = standardised(readKindFeatures(page, fetched, metadata));
  const probabilities = softmax(scoresOf(values));
  return {
    probabilities,
    probabilityOf: (kind) => probabilities[PAGE_KINDS.indexOf(kind)] ?? 0,
    signsOf: (kind) => signsOf(values, PAGE_KINDS.indexOf(kind)),
  };
}

function standardised(values: Float64Array): number[] {
  return KIND_WEIGHTS.map(([, mean, deviation], at) => standardise(values[at] ?? mean, mean, deviation));
}

function scoresOf(values: readonly number[]): number[] {
  const scores = [...KIND_BIASES];
  KIND_WEIGHTS.forEach(([, , , weights], at) => {
    const value = values[at] ?? 0;
    weights.forEach((weight, kind) => {
      scores[kind] = (scores[kind] ?? 0) + weight * value;
    });
  });
  return scores;
}

function signsOf(values: readonly number[], kind: number): string[] {
  const signs = KIND_FEATURES.map(({ much, little }, at) => {
    const value = values[at] ?? 0;
    return { weight: (KIND_WEIGHTS[at]?.[3][kind] ?? 0) * value, sentence: value > 0 ? much : little };
  });
  return signs
    .filter(({ weight }) => weight >= MIN_WEIGHT)
    .sort((one, other) => other.weight - one.weight)
    .flatMap(({ sentence }) => (sentence === null ? [] : [sentence]))
    .slice(0, MAX_SIGNS);
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
