/**
 * A sign for or against something: one reason of a decision, readable by a person. Every decision of the library is a
 * list of signs and one named threshold, so that it can be explained.
 */
export interface Evidence<Subject> {
  /** Short and stable, in kebab-case: `follows-the-article`. */
  readonly sign: string;
  /** Positive in favour, negative against; in the unit of the threshold. */
  readonly weight: number;
  /** The explanation shown to the user when the sign holds. */
  readonly sentence: string | ((subject: Subject) => string);
  readonly holds: (subject: Subject) => boolean;
}

/** A sign that holds. */
export interface Sign {
  readonly sign: string;
  readonly weight: number;
  readonly sentence: string;
}

export interface Weighed {
  /** Sum of the weights of the signs that hold. */
  readonly score: number;
  /** The signs that hold, weightiest first. */
  readonly signs: readonly Sign[];
}

/** Tests each sign on `subject` and sums the weights of those that hold. */
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
