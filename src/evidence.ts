/**
 * A sign for or against something: one reason of a judgement that a person can read. Every judgement of
 * the library is a list of these and one named bar, so that what decided can always be told.
 */
export interface Evidence<Subject> {
  /** Short and stable, in kebab-case: `follows-the-article`. */
  readonly sign: string;
  /** Positive speaks for, negative against; the unit is that of the bar it is compared with. */
  readonly weight: number;
  /** What a reader is told when it counted. */
  readonly sentence: string | ((subject: Subject) => string);
  readonly holds: (subject: Subject) => boolean;
}

/** A sign that was found. */
export interface Sign {
  readonly sign: string;
  readonly weight: number;
  readonly sentence: string;
}

export interface Weighed {
  /** Sum of the weights of the signs that were found. */
  readonly score: number;
  /** The signs that were found, the weightiest first. */
  readonly signs: readonly Sign[];
}

/** Looks for each sign in `subject`, and adds up what was found. */
export function weigh<Subject>(evidence: readonly Evidence<Subject>[], subject: Subject): Weighed {
  const signs = evidence
    .filter(({ holds }) => holds(subject))
    .map(({ sign, weight, sentence }) => ({
      sign,
      weight,
      sentence: typeof sentence === "function" ? sentence(subject) : sentence,
    }))
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight));
  return { score: signs.reduce((sum, { weight }) => sum + weight, 0), signs };
}
