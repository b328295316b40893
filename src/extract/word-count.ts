/** A letter with its combining marks: most vowels of Indic scripts are marks. */
const WORD =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’.-]|\u200c|\u200d)[\p{L}\p{M}\p{N}]+)*/gu;
/** The same for text without scripts that omit spaces, whose characters are all in these blocks. */
const SPACED_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’.-]|\u200c|\u200d)[\p{L}\p{M}\p{N}]+)*/gu;
const MAYBE_UNSPACED = /[\u0e00-\u1fff\u2e80-\uffff]/;
const WITHOUT_SPACES = /^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/**
 * In code points including marks: the mean for running Thai. A dictionary would be more exact, but differs between
 * runtimes.
 */
const LETTERS_OF_A_WORD = 4.5;

/**
 * Number of words. In scripts without spaces, a Chinese or Japanese character counts as one word, and a run of Thai,
 * Lao, Khmer or Burmese as its length divided by the average word length.
 */
export function countWords(text: string): number {
  let count = 0;
  if (!MAYBE_UNSPACED.test(text)) {
    SPACED_WORD.lastIndex = 0;
    while (SPACED_WORD.test(text)) count++;
    return count;
  }
  for (const [word] of text.matchAll(WORD))
    count += WITHOUT_SPACES.test(word) ? Math.max(1, Math.round(word.length / LETTERS_OF_A_WORD)) : 1;
  return count;
}
