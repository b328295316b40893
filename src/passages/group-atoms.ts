import { createHash } from "node:crypto";
import { type Atom, spanOf } from "./atoms.ts";
import { normaliseForId } from "./passage-id.ts";
import { MAX_PASSAGE_CHARS, MIN_PASSAGE_CHARS } from "./passage-size.ts";

/** An atom with the hash of its text, which decides whether a passage starts with it. */
interface Candidate extends Atom {
  readonly hash: number;
}

/**
 * Groups the atoms of a section into passages by content-defined chunking. An atom starts a passage if its hash is the
 * highest of those that begin less than `MIN_PASSAGE_CHARS` away: an edit moves only boundaries within that distance,
 * and never those of the rest of the article.
 *
 * Source of the rule: N. Bjørner, A. Blass, Y. Gurevich, Content-Dependent Chunking for Differential Compression, the
 * Local Maximum Approach (2010).
 */
export function groupAtoms(atoms: readonly Atom[], text: string): readonly Atom[] {
  const { start, end } = spanOf(atoms);
  if (atoms.length === 0) return [];
  if (end - start <= MAX_PASSAGE_CHARS) return [{ start, end }];
  const hashed = atoms.map((atom) => ({ ...atom, hash: hashOf(text.slice(atom.start, atom.end)) }));
  return localMaxima(hashed, start, end).flatMap(divide);
}

function localMaxima(atoms: readonly Candidate[], start: number, end: number): Candidate[][] {
  const isInside = (at: number) => at - start >= MIN_PASSAGE_CHARS && end - at >= MIN_PASSAGE_CHARS;
  const inside = atoms.map((atom) => isInside(atom.start));
  const groups: Candidate[][] = [];
  for (const [index, atom] of atoms.entries()) {
    if (index === 0 || (inside[index] && isHighest(index, atoms, inside))) groups.push([]);
    groups.at(-1)?.push(atom);
  }
  return groups;
}

/** The first of equal hashes counts as the highest. */
function isHighest(index: number, atoms: readonly Candidate[], inside: readonly boolean[]): boolean {
  const { start, hash } = atoms[index] as Candidate;
  for (let before = index - 1; before >= 0; before--) {
    const other = atoms[before] as Candidate;
    if (start - other.start >= MIN_PASSAGE_CHARS) break;
    if (inside[before] && other.hash >= hash) return false;
  }
  for (let after = index + 1; after < atoms.length; after++) {
    const other = atoms[after] as Candidate;
    if (other.start - start >= MIN_PASSAGE_CHARS) break;
    if (inside[after] && other.hash > hash) return false;
  }
  return true;
}

/**
 * Divides a group that is too large: at the highest hash in its middle half, so that the depth is logarithmic, or else
 * nearest to its middle.
 */
function divide(group: readonly Candidate[]): readonly Atom[] {
  const { start, end } = spanOf(group);
  if (end - start <= MAX_PASSAGE_CHARS || group.length === 1) return [{ start, end }];
  const quarter = (end - start) / 4;
  const distance = (atom: Atom) => Math.abs(atom.start - (start + end) / 2);
  const middle = group.slice(1).filter((atom) => distance(atom) <= quarter);
  const best =
    middle.length > 0
      ? middle.reduce((highest, atom) => (atom.hash > highest.hash ? atom : highest))
      : group.slice(1).reduce((nearest, atom) => (distance(atom) < distance(nearest) ? atom : nearest));
  const cut = group.indexOf(best);
  return [...divide(group.slice(0, cut)), ...divide(group.slice(cut))];
}

function hashOf(text: string): number {
  return createHash("sha256").update(normaliseForId(text)).digest().readUInt32BE(0);
}
