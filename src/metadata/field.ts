import type { Provenance } from "../stated-metadata.ts";
import type { PageFacts } from "./facts/page-facts.ts";

/** A possible value of a field, and its source. */
export interface Candidate {
  /** For example `json-ld:headline`, `meta:og:title`, `element:h1`. */
  readonly source: string;
  readonly raw: string;
}

/** A field with one value: where to look, the most trusted first, and which values to accept. */
export interface Field<T> {
  readonly name: string;
  candidates(facts: PageFacts): Iterable<Candidate>;
  /** The value, or `null` to continue with the next candidate. */
  accept(raw: string, facts: PageFacts): T | null;
  /** Whether two accepted values state the same; by default, if they are equal. */
  agree?(one: T, other: T): boolean;
}

/** A value and its provenance. */
export interface Stated<T> {
  readonly value: T;
  readonly provenance: Provenance;
}

/** Longer raw values are truncated in the provenance. */
const MAX_RAW_CHARS = 500;

export function stated<T>(value: T, source: string, raw: string): Stated<T> {
  return { value, provenance: { source, raw: raw.length > MAX_RAW_CHARS ? `${raw.slice(0, MAX_RAW_CHARS)}…` : raw } };
}

/** More are of no use to a reader. */
const MAX_OTHERS = 5;
/** Of a rejected value, in UTF-16 units. */
const MAX_REJECTED_CHARS = 120;

/**
 * The same value, with the other statements on the page in its provenance.
 *
 * @param agreeing the sources that state the same.
 * @param rejected the statements that differ or were not accepted, the strongest first.
 */
export function amongOthers<T>(
  { value, provenance }: Stated<T>,
  agreeing: Iterable<string>,
  rejected: Iterable<Candidate>,
): Stated<T> {
  const confirmedBy = [...new Set(agreeing)].filter((source) => source !== provenance.source).slice(0, MAX_OTHERS);
  const different = new Map<string, Candidate>();
  for (const { source, raw } of rejected) {
    if (different.size === MAX_OTHERS) break;
    const one = { source, raw: raw.slice(0, MAX_REJECTED_CHARS) };
    different.set(`${source} ${one.raw}`, one);
  }
  return {
    value,
    provenance: {
      ...provenance,
      ...(confirmedBy.length > 0 && { confirmedBy }),
      ...(different.size > 0 && { rejected: [...different.values()] }),
    },
  };
}

/** Further candidates are not read. */
const MAX_CANDIDATES = 50;

/** The first accepted candidate, among those that agree and those that do not; `null` if the page states none. */
export function readField<T>(field: Field<T>, facts: PageFacts): Stated<T> | null {
  const agree = field.agree ?? Object.is;
  let first: Stated<T> | null = null;
  const agreeing: string[] = [];
  const rejected: Candidate[] = [];
  let read = 0;
  for (const candidate of field.candidates(facts)) {
    if (first !== null && ++read > MAX_CANDIDATES) break;
    const value = field.accept(candidate.raw, facts);
    if (value !== null && first === null) first = stated(value, candidate.source, candidate.raw);
    else if (value !== null && first !== null && agree(value, first.value)) agreeing.push(candidate.source);
    else rejected.push(candidate);
  }
  return first === null ? null : amongOthers(first, agreeing, rejected);
}
