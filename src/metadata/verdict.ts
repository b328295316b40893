import { type Evidence, type Sign, type Weighed, weigh } from "../evidence.ts";
import { amongOthers, type Candidate, type Stated } from "./field.ts";

/** A parsed statement of a field's value on the page, before it is judged. */
export interface Reading<Value, Kind extends string = string> extends Candidate {
  /** The kind of source. Readings of one kind count once: a template repeats itself. */
  readonly kind: Kind;
  readonly value: Value;
}

/** How the readings of a field are judged. Weights, bar and lead are log odds. */
export interface Judgement<R extends Reading<unknown>> {
  /** Evidence for and against a reading: its source and its place on the page. */
  readonly ofReading: readonly Evidence<R>[];
  /** Evidence for and against a value, whatever its source. */
  readonly ofClaim: readonly Evidence<Claim<R>>[];
  /** The minimum score of an accepted value. */
  readonly bar: number;
  /**
   * The minimum lead of the strongest value over the next: with less, they contradict each other and none is accepted.
   */
  readonly lead: number;
  readonly agree: (one: R["value"], other: R["value"]) => boolean;
}

export interface WeighedReading<R> extends Weighed {
  readonly reading: R;
}

/** A value with all readings that agree on it, the strongest first. */
export interface Claim<R> {
  readonly readings: readonly [WeighedReading<R>, ...WeighedReading<R>[]];
}

export interface JudgedClaim<R> extends Claim<R>, Weighed {}

export interface Verdict<R> {
  /** The accepted value in its final form; `null` if none reaches the bar, or two contradict each other. */
  readonly stated: JudgedClaim<R> | null;
  /** The strongest first. */
  readonly claims: readonly JudgedClaim<R>[];
}

/**
 * Weighs all readings of a field. Scores of agreeing readings add up, once per kind of source; the strongest claim wins
 * if it reaches the bar and leads the next. Equal readings keep their order.
 */
export function judge<R extends Reading<unknown>>(readings: readonly R[], judgement: Judgement<R>): Verdict<R> {
  const weighed = readings
    .map((reading) => ({ reading, ...weigh(judgement.ofReading, reading) }))
    .sort((one, other) => other.score - one.score);
  const groups: [WeighedReading<R>, ...WeighedReading<R>[]][] = [];
  for (const one of weighed) {
    const group = groups.find(([head]) => judgement.agree(head.reading.value, one.reading.value));
    if (group) group.push(one);
    else groups.push([one]);
  }
  const claims = groups
    .map((readings) => judgedClaim({ readings }, judgement))
    .sort((one, other) => other.score - one.score);
  const [first, second] = claims;
  const isStated =
    first !== undefined &&
    first.score >= judgement.bar &&
    (second === undefined || first.score - second.score >= judgement.lead);
  return { stated: isStated ? first : null, claims };
}

function judgedClaim<R extends Reading<unknown>>(claim: Claim<R>, judgement: Judgement<R>): JudgedClaim<R> {
  const signs: Sign[] = [];
  for (const { signs: found } of witnesses(claim)) signs.push(...found);
  signs.push(...weigh(judgement.ofClaim, claim).signs);
  return { ...claim, signs, score: signs.reduce((sum, { weight }) => sum + weight, 0) };
}

/** The strongest reading of each kind; after the first, a reading with a negative score confirms nothing. */
export function witnesses<R extends Reading<unknown>>({ readings }: Claim<R>): WeighedReading<R>[] {
  const kinds = new Set<string>();
  return readings.filter((one, at) => {
    if (kinds.has(one.reading.kind) || (at > 0 && one.score <= 0)) return false;
    kinds.add(one.reading.kind);
    return true;
  });
}

/** The accepted value with its provenance: its source, the agreeing ones, and the rejected ones. */
export function amongClaims<T, R extends Reading<unknown>>(stated: Stated<T>, verdict: Verdict<R>): Stated<T> {
  return amongOthers(
    stated,
    verdict.stated?.readings.map(({ reading }) => reading.source) ?? [],
    verdict.claims.filter((claim) => claim !== verdict.stated).map(({ readings: [{ reading }] }) => reading),
  );
}
