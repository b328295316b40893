/** Chinese, Japanese, Korean and Thai put no space between words, or may omit it. */
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * Phrases indexed by their first word: every line of every page is searched for a thousand of them, and one regular
 * expression for all would cost more than parsing the page.
 */
export class PhraseBook {
  private readonly byFirstWord = new Map<string, string[]>();
  private readonly unspaced: readonly string[];

  /** @param phrases in lower case, words separated by one space. */
  constructor(phrases: readonly string[]) {
    const longestFirst = [...new Set(phrases)].sort((a, b) => b.length - a.length);
    this.unspaced = longestFirst.filter((phrase) => UNSPACED.test(phrase));
    for (const phrase of longestFirst) {
      if (UNSPACED.test(phrase)) continue;
      const first = firstWord(phrase, 0);
      const list = this.byFirstWord.get(first);
      if (list === undefined) this.byFirstWord.set(first, [phrase]);
      else list.push(phrase);
    }
  }

  /** Whether the line contains a phrase, as whole words. */
  isIn(line: string): boolean {
    return this.countIn(line, 1) > 0;
  }

  /** Number of non-overlapping phrases in the line; stops at `most`. */
  countIn(line: string, most: number): number {
    const lower = fold(line);
    let count = 0;
    let inWord = false;
    for (let at = 0; at < lower.length && count < most; at++) {
      const code = lower.charCodeAt(at);
      const isWord = isWordCode(code);
      const end = (isWord && inWord) || code === SPACE ? null : this.endAt(lower, at);
      if (end !== null) {
        count++;
        at = end - 1;
      }
      inWord = isWord;
    }
    if (count === most || !UNSPACED.test(lower)) return count;
    return Math.min(most, count + this.unspaced.filter((phrase) => lower.includes(phrase)).length);
  }

  /** The end index of the phrase at the start of the line, or `null`; punctuation before it is ignored. */
  endOfLeadIn(line: string): number | null {
    const lower = fold(line);
    let start = 0;
    while (start < lower.length && !isWordCode(lower.charCodeAt(start))) start++;
    const end = this.endAt(lower, 0) ?? this.endAt(lower, start);
    if (end !== null || !UNSPACED.test(lower)) return end;
    for (const phrase of this.unspaced) {
      if (lower.startsWith(phrase, start)) return start + phrase.length;
      if (lower.startsWith(phrase)) return phrase.length;
    }
    return null;
  }

  private endAt(lower: string, at: number): number | null {
    const list = this.byFirstWord.get(firstWord(lower, at));
    if (list === undefined) return null;
    for (const phrase of list) {
      const end = at + phrase.length;
      if (lower.startsWith(phrase, at) && (end >= lower.length || !isWordCode(lower.charCodeAt(end)))) return end;
    }
    return null;
  }
}

/** Lower case and straight quotes, with the length unchanged. */
function fold(line: string): string {
  const lower = line.toLowerCase();
  return (lower.length === line.length ? lower : line).replace(/[’‘`´]/g, "'");
}

/** The word that starts here; a punctuation character is a word of its own. */
function firstWord(text: string, from: number): string {
  let at = from;
  while (at < text.length && isWordCode(text.charCodeAt(at))) at++;
  return text.slice(from, Math.max(at, from + 1));
}

/** No phrase starts with a space, and every other position between words is one. */
const SPACE = 0x20;

const UNKNOWN = 0;
const IN_WORD = 1;
const BETWEEN_WORDS = 2;
/** Cache by character: a regular expression for each character of each line is too slow. */
const kinds = new Uint8Array(65_536);

function isWordCode(code: number): boolean {
  const kind = kinds[code];
  if (kind !== UNKNOWN) return kind === IN_WORD;
  const isWord = /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(code));
  kinds[code] = isWord ? IN_WORD : BETWEEN_WORDS;
  return isWord;
}
