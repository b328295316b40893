import { normalised } from "../text/long-marks.ts";

/** Shorter texts do not identify a copy: agency notices and forms share their few words. */
const MIN_WORDS = 40;
/** Later words weigh next to nothing, and hashing a page of five million characters would take seconds. */
const MAX_WORDS = 2_000;
/** The word at this index has half the weight of the first. */
const HALF_WEIGHT_INDEX = 200;
/** Words of fewer letters weigh less: most are common to all texts of a language. */
const FULL_WEIGHT_LETTERS = 8;

// Scripts without spaces between words: each character counts as a word.
const UNSPACED = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, "gu");

/** In bits. Articles whose hashes differ by more are not linked; see `simhash`. */
export const MAX_DISTANCE = 7;

/**
 * A 64-bit locality-sensitive hash, as 16 hexadecimal digits: nearly equal texts share nearly all bits. `null` for a
 * text that is too short to compare. Case, punctuation and layout are ignored.
 *
 * Features are words and adjacent pairs, each counted once and weighted towards the start, because newspapers cut
 * agency copy from the end. Measured on 140 articles of many publishers: of all 9,730 pairs none came closer than 17
 * bits. Median, 90th percentile and share within `MAX_DISTANCE` for edits: one word changed 1, 3, 100 %; a dateline
 * before the text 3, 5, 100 %; credits after it 1, 3, 100 %; both 4, 6, 96 %; the last paragraph dropped 2, 6, 97 %;
 * the last two 3, 7, 94 %; the last third 5, 9, 81 %; a standfirst added 6, 9, 71 %; the first paragraph dropped 7, 11,
 * 57 %. Three-word shingles of equal weight matched 80 % without the last paragraph and 9 % without the last third.
 *
 * Source: M. Charikar, Similarity Estimation Techniques from Rounding Algorithms (2002).
 */
export function simhash(text: string): string | null {
  const words = firstWords(text);
  if (words.length < MIN_WORDS) return null;
  const sums = new Array<number>(64).fill(0);
  const seen = new Set<string>();
  for (const [index, word] of words.entries()) {
    const weight = 1 / (1 + index / HALF_WEIGHT_INDEX);
    add(word, weight * Math.min(1, word.length / FULL_WEIGHT_LETTERS), seen, sums);
    const next = words[index + 1];
    if (next !== undefined) add(`${word} ${next}`, weight, seen, sums);
  }
  const bits = sums.map((sum) => (sum > 0 ? "1" : "0")).join("");
  return BigInt(`0b${bits}`).toString(16).padStart(16, "0");
}

/** Number of differing bits, 0 to 64. */
export function simhashDistance(one: string, other: string): number {
  let difference = BigInt(`0x${one}`) ^ BigInt(`0x${other}`);
  let bits = 0;
  for (; difference > 0n; difference &= difference - 1n) bits++;
  return bits;
}

function firstWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of normalised(text, "NFKC").toLowerCase().matchAll(WORD)) {
    words.push(word);
    if (words.length === MAX_WORDS) break;
  }
  return words;
}

function add(feature: string, weight: number, seen: Set<string>, sums: number[]): void {
  if (seen.has(feature)) return;
  seen.add(feature);
  const halves = hash64(feature);
  for (let bit = 0; bit < 64; bit++) {
    const half = bit < 32 ? halves[0] : halves[1];
    sums[bit] = (sums[bit] ?? 0) + ((half >>> (bit % 32)) & 1 ? weight : -weight);
  }
}

/** A fast 64-bit hash in two halves. Not cryptographic: no attacker gains by a collision. */
function hash64(text: string): readonly [number, number] {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return [one, two];
}
