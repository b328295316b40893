/** Zero width space: no script uses it in words, it is invisible, and SQLite's `unicode61` tokenizer splits at it. */
const MARK = "\u200b";

/**
 * Characters of scripts without spaces between words. `unicode61` would index a whole sentence as one word; so each
 * character becomes a word, and a word of the query becomes a phrase. A trigram index would not find words of two
 * characters, as most Chinese words are, and is 2.6 times as large for Latin text, 3.9 times for Chinese.
 */
export const UNSPACED = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"]
  .map((script) => `\\p{Script=${script}}`)
  .join("");

const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const EACH_UNSPACED = new RegExp(`[${UNSPACED}]\\p{M}*`, "gu");

/** Prepares text for the index. `unmarkWords` restores it, without any marks that it contained originally. */
export function markWords(text: string): string {
  const plain = unmarkWords(text);
  return HAS_UNSPACED.test(plain) ? plain.replace(EACH_UNSPACED, `${MARK}$&${MARK}`) : plain;
}

export function unmarkWords(text: string): string {
  return text.includes(MARK) ? text.replaceAll(MARK, "") : text;
}
