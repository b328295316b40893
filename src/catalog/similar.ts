import { MAX_DISTANCE, simhashDistance } from "../store/simhash.ts";
import { anyKey, bandKey, hashKey, selectRowsOfKeys } from "./article-keys.ts";
import { COLUMNS } from "./list-sql.ts";
import type { Statement } from "./sql-database.ts";

export interface Candidate {
  readonly id: string;
  readonly simhash: string;
}

const FOURTHS = [0, 1, 2, 3];
const BAND_BITS = 16;
const BAND_DIGITS = 4;
const MAX_SIMILAR = 100;
/** Among a million articles about a thousand share a band by chance. More are copies of each other. */
const MAX_CANDIDATES = 10_000;

/**
 * A superset of the similar articles. Of at most 7 differing bits, one of the four bands has at most one: so searching
 * 17 values per band misses nothing within `MAX_DISTANCE`.
 */
export function similarCandidates(simhash: string): Statement {
  const keys = FOURTHS.flatMap((fourth) => {
    const first = fourth * BAND_DIGITS;
    return withinOneBit(simhash.slice(first, first + BAND_DIGITS)).map((digits) => bandKey(fourth, digits));
  });
  return {
    sql: `SELECT id, simhash FROM articles WHERE row IN (${selectRowsOfKeys()}) LIMIT ${MAX_CANDIDATES}`,
    values: anyKey(keys),
  };
}

/** Distances by id, nearest first, without the article itself. */
export function nearest(id: string, simhash: string, candidates: readonly Candidate[]): Map<string, number> {
  const near: [id: string, distance: number][] = [];
  for (const candidate of candidates) {
    const distance = simhashDistance(simhash, candidate.simhash);
    if (candidate.id !== id && distance <= MAX_DISTANCE) near.push([candidate.id, distance]);
  }
  return new Map(near.sort((one, other) => one[1] - other[1]).slice(0, MAX_SIMILAR));
}

export function entriesOfIds(ids: readonly string[]): Statement {
  return {
    sql: `SELECT ${COLUMNS} FROM articles a WHERE a.id IN (SELECT value FROM json_each(?))`,
    values: [JSON.stringify(ids)],
  };
}

/** Beyond this, further copies of one text are ignored. */
const MAX_SAME = 1_000;

export function sameText(contentHashes: readonly string[]): Statement {
  // An empty FTS5 query is an error.
  const wanted = contentHashes.length === 0 ? ["none"] : contentHashes.map(hashKey);
  return {
    sql: `SELECT id, host FROM articles WHERE row IN (${selectRowsOfKeys()}) LIMIT ${MAX_SAME}`,
    values: anyKey(wanted),
  };
}

/** A band of a hash, and all values that differ from it by one bit. */
function withinOneBit(band: string): string[] {
  const value = Number.parseInt(band, 16);
  const values = [value];
  for (let bit = 0; bit < BAND_BITS; bit++) values.push(value ^ (1 << bit));
  return values.map((number) => number.toString(16).padStart(BAND_DIGITS, "0"));
}
