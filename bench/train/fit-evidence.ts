import type { Evidence } from "../../src/evidence.ts";
import { type DateContext, publicationJudgement } from "../../src/metadata/dates/date-evidence.ts";
import { type JudgedClaim, type Judgement, judge } from "../../src/metadata/verdict.ts";
import { type DatedPage, isLabelled, type SignedReading } from "./date-examples.ts";
import { minimise } from "./minimise.ts";

/** Log odds by sign, including the bar. */
export type Weights = ReadonlyMap<string, number>;

export const BAR_SIGN = "bar";

const NOTHING: DateContext = { modified: null, published: [], others: [], displayed: [], urlMonth: null };

/** The weights and the bar of the code. */
export function weightsOfCode(): Weights {
  const { ofReading, ofClaim, bar } = publicationJudgement(NOTHING);
  const named = (all: readonly Evidence<never>[]) => all.map(({ sign, weight }) => [sign, weight] as const);
  return new Map([...named(ofReading), ...named(ofClaim), [BAR_SIGN, bar]]);
}

/** The claims of a page under these weights; the first is stated if it reaches the bar. */
export function claimsWith({ readings, context }: DatedPage, weights: Weights): readonly JudgedClaim<SignedReading>[] {
  const { ofReading, ofClaim, ...rest } = publicationJudgement(context);
  const weightOf = (sign: string) => weights.get(sign) ?? 0;
  const judgement: Judgement<SignedReading> = {
    ...rest,
    ofReading: ofReading.map(({ sign, sentence }) => ({
      sign,
      weight: weightOf(sign),
      sentence: String(sentence),
      holds: ({ signs }) => signs.has(sign),
    })),
    ofClaim: ofClaim.map((evidence) => ({ ...evidence, weight: weightOf(evidence.sign) })),
  };
  return judge(readings, judgement).claims;
}

export interface FitOptions {
  /** The weights in the absence of evidence. */
  readonly prior: Weights;
  /** Strength of the prior: the inverse variance of the difference. */
  readonly l2: number;
}

/** Which readings support a claim depends on the weights; it is stable after this many rounds. */
const ROUNDS = 4;

/**
 * Fits weights and bar by conditional logistic regression: on each page one claim or none is right, and the score of
 * "none" is the bar. So at the bar a claim is as likely right as all claims are wrong.
 */
export function fitEvidence(pages: readonly DatedPage[], { prior, l2 }: FitOptions): Weights {
  const signs = [...prior.keys()];
  const columns = new Map(signs.map((sign, at) => [sign, at]));
  let weights = prior;
  for (let round = 0; round < ROUNDS; round++) {
    const choices = pages.map((page) => choiceOf(page, claimsWith(page, weights), columns));
    const moved = minimise((point, gradient) => {
      let loss = 0;
      for (const [at, move] of point.entries()) {
        loss += (l2 / 2) * move ** 2;
        gradient[at] = l2 * move;
      }
      const at = signs.map((sign, column) => (prior.get(sign) ?? 0) + (point[column] ?? 0));
      for (const choice of choices) loss += addLoss(choice, at, gradient);
      return loss;
    }, signs.length);
    weights = new Map(signs.map((sign, column) => [sign, (prior.get(sign) ?? 0) + (moved[column] ?? 0)]));
  }
  return weights;
}

/** The weight columns that each alternative sums, and the right alternative; the last is "none". */
interface Choice {
  readonly alternatives: readonly (readonly number[])[];
  readonly right: number;
}

function choiceOf(
  page: DatedPage,
  claims: readonly JudgedClaim<SignedReading>[],
  columns: ReadonlyMap<string, number>,
): Choice {
  const columnsOf = (signs: readonly string[]) => signs.map((sign) => columns.get(sign) as number);
  const right = claims.findIndex(({ readings }) => readings.some(({ reading }) => isLabelled(reading.value, page)));
  return {
    alternatives: [...claims.map(({ signs }) => columnsOf(signs.map(({ sign }) => sign))), columnsOf([BAR_SIGN])],
    right: right === -1 ? claims.length : right,
  };
}

/** The negative log likelihood of the right alternative; adds its gradient. */
function addLoss({ alternatives, right }: Choice, weights: readonly number[], gradient: Float64Array): number {
  const scores = alternatives.map((columns) => columns.reduce((sum, column) => sum + (weights[column] as number), 0));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  for (const [index, columns] of alternatives.entries()) {
    const error = (powers[index] as number) / total - (index === right ? 1 : 0);
    for (const column of columns) gradient[column] = (gradient[column] as number) + error;
  }
  return Math.log(total) + most - (scores[right] as number);
}
