import type { Provenance } from "../article.ts";
import { type Evidence, type Sign, type Weighed, weigh } from "../evidence.ts";
import type { Candidate, Stated } from "./field.ts";

/** A statement of a field's value on the page that was understood, before it is judged. */
export interface Reading<Value, Kind extends string = string> extends Candidate {
  /** What made the statement. Several readings of one kind are one witness: a template repeats itself. */
  readonly kind: Kind;
  readonly value: Value;
}

/** How the readings of a field are judged. Weights, bar and lead are log odds. */
export interface Judgement<R extends Reading<unknown>> {
  /** What speaks for and against a reading: its source and its place on the page. */
  readonly ofReading: readonly Evidence<R>[];
  /** What speaks for and against a value, whoever states it. */
  readonly ofClaim: readonly Evidence<Claim<R>>[];
  /** A value is stated when what speaks for it reaches this. */
  readonly bar: number;
  /** Of two values the stronger is stated only when it leads by this: two readings that disagree are none. */
  readonly lead: number;
  readonly agree: (one: R["value"], other: R["value"]) => boolean;
}

export interface WeighedReading<R> extends Weighed {
  readonly reading: R;
}

/** A value and all readings that agree on it, the strongest first. */
export interface Claim<R> {
  readonly readings: readonly [WeighedReading<R>, ...WeighedReading<R>[]];
}

export interface JudgedClaim<R> extends Claim<R>, Weighed {}

export interface Verdict<R> {
  /** What the page states, as the article shall say it; `null` where nothing reaches the bar, or two disagree. */
  readonly stated: JudgedClaim<R> | null;
  /** The strongest first. */
  readonly claims: readonly JudgedClaim<R>[];
}

/**
 * Weighs all readings of a field. Readings that agree add up, each kind of source once; of the claims the strongest
 * wins if it reaches the bar and leads the next. Equal readings keep the order in which they are given.
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

/** The strongest reading of each kind; beside the first, one that speaks against itself confirms nothing. */
export function witnesses<R extends Reading<unknown>>({ readings }: Claim<R>): WeighedReading<R>[] {
  const kinds = new Set<string>();
  return readings.filter((one, at) => {
    if (kinds.has(one.reading.kind) || (at > 0 && one.score <= 0)) return false;
    kinds.add(one.reading.kind);
    return true;
  });
}

/** More losers tell a reader nothing new. */
const MOST_NAMED = 5;
/** In UTF-16 units. */
const LONGEST_RAW = 120;

/** What is stated, with who said so, who agrees, and who was not believed. */
export function provenanceOf<R extends Reading<unknown>>(stated: Stated<unknown>, verdict: Verdict<R>): Provenance {
  const agreeing = verdict.stated?.readings.map(({ reading }) => reading.source) ?? [];
  const confirmedBy = [...new Set(agreeing)].filter((source) => source !== stated.provenance.source);
  const rejected = verdict.claims
    .filter((claim) => claim !== verdict.stated)
    .map(({ readings: [{ reading }] }) => ({ source: reading.source, raw: reading.raw.slice(0, LONGEST_RAW) }));
  return {
    ...stated.provenance,
    ...(confirmedBy.length > 0 && { confirmedBy: confirmedBy.slice(0, MOST_NAMED) }),
    ...(rejected.length > 0 && { rejected: rejected.slice(0, MOST_NAMED) }),
  };
}
