import type { Provenance } from "../article.ts";
import type { PageFacts } from "./facts/page-facts.ts";

/** A place where a field may stand, and what stands there. */
export interface Candidate {
  /** For example `json-ld:headline`, `meta:og:title`, `element:h1`. */
  readonly source: string;
  readonly raw: string;
}

/** A field of one value: where to look, the most trusted first, and what it accepts. */
export interface Field<T> {
  readonly name: string;
  /** Looked at only until one is accepted. */
  candidates(facts: PageFacts): Iterable<Candidate>;
  /** The value, or `null` to look further. */
  accept(raw: string, facts: PageFacts): T | null;
}

/** A value and where it came from. */
export interface Stated<T> {
  readonly value: T;
  readonly provenance: Provenance;
}

/** Longer raw values are cut in the record of provenance. In UTF-16 units. */
const MOST_RAW = 500;

export function stated<T>(value: T, source: string, raw: string): Stated<T> {
  return { value, provenance: { source, raw: raw.length > MOST_RAW ? `${raw.slice(0, MOST_RAW)}…` : raw } };
}

/** The first candidate that the field accepts; `null` when the page does not say. */
export function readField<T>(field: Field<T>, facts: PageFacts): Stated<T> | null {
  for (const { source, raw } of field.candidates(facts)) {
    const value = field.accept(raw, facts);
    if (value !== null) return stated(value, source, raw);
  }
  return null;
}
