import type { Provenance } from "../article.ts";
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
  /** Read only until one is accepted. */
  candidates(facts: PageFacts): Iterable<Candidate>;
  /** The value, or `null` to continue with the next candidate. */
  accept(raw: string, facts: PageFacts): T | null;
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

/** The first accepted candidate; `null` if the page states none. */
export function readField<T>(field: Field<T>, facts: PageFacts): Stated<T> | null {
  for (const { source, raw } of field.candidates(facts)) {
    const value = field.accept(raw, facts);
    if (value !== null) return stated(value, source, raw);
  }
  return null;
}
