import { normalised } from "../../text/long-marks.ts";

/**
 * Words of a text in lower case, without accents and punctuation; in scripts without spaces each character is a word.
 */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII needs no decomposition, and most texts are.
  if (/^[\x00-\x7f]*$/.test(lower)) return lower.match(/[a-z\d]+/g) ?? [];
  const plain = normalised(lower, "NFKD").replace(/[\p{M}\u200c\u200d]+/gu, "");
  return plain.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu) ?? [];
}

/** Equal keys mean the same words in the same order. */
export function wordKey(text: string): string {
  return wordsOf(text).join(" ");
}

/** Equal letters mean the same words, regardless of spacing. */
export function lettersOf(text: string): string {
  return wordsOf(text).join("");
}

/** Share of common words of two texts: 0 none, 1 all. */
export function likeness(one: string, other: string): number {
  const left = new Set(wordsOf(one));
  const right = new Set(wordsOf(other));
  if (left.size === 0 || right.size === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return (2 * shared) / (left.size + right.size);
}
