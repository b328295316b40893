import { classify, type Example, type LogisticModel, type TrainingOptions, trainLogistic } from "./logistic.ts";

/**
 * The probabilities of each example by a model that was not trained on its group, in the order of
 * the examples. The folds are deterministic: groups are assigned by size, largest first.
 *
 * @param train trains a model on the other folds; logistic regression by default.
 */
export function crossValidate(
  examples: readonly Example[],
  options: TrainingOptions,
  folds = 10,
  train: (examples: readonly Example[], options: TrainingOptions) => LogisticModel = trainLogistic,
): Float64Array[] {
  const foldOf = dealGroups(examples, folds);
  const probabilities: Float64Array[] = new Array(examples.length);
  for (let fold = 0; fold < folds; fold++) {
    const isInFold = ({ group }: Example) => foldOf.get(group) === fold;
    if (!examples.some(isInFold)) continue;
    const model = train(
      examples.filter((example) => !isInFold(example)),
      options,
    );
    for (const [index, example] of examples.entries())
      if (isInFold(example)) probabilities[index] = classify(model, example.features);
  }
  return probabilities;
}

/** The fold of each group, which goes as a whole into the smallest fold so far. */
export function dealGroups(examples: readonly Pick<Example, "group">[], folds: number): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { group } of examples) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const filled: number[] = new Array(folds).fill(0);
  const bySize = [...sizes].sort(([one, size], [other, otherSize]) => otherSize - size || (one < other ? -1 : 1));
  return new Map(
    bySize.map(([group, size]) => {
      const fold = filled.indexOf(Math.min(...filled));
      filled[fold] = (filled[fold] ?? 0) + size;
      return [group, fold];
    }),
  );
}
