/** Words per sequence: shorter ones match by chance, longer ones are broken by every link and quotation mark. */
const WORDS_PER_SEQUENCE = 5;
/** Enough to identify a text. */
const MAX_WORDS = 3_000;

const WORD = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu;

/** Measures how far texts agree, by the word sequences they share. */
export class Agreement {
  private readonly stated: ReadonlySet<string>;

  constructor(text: string) {
    this.stated = new Set(sequencesOf(text));
  }

  /** Share of the stated text that `text` contains, 0 to 1. */
  covers(text: string): number {
    if (this.stated.size === 0) return 0;
    let found = 0;
    for (const sequence of new Set(sequencesOf(text, Number.POSITIVE_INFINITY))) if (this.stated.has(sequence)) found++;
    return found / this.stated.size;
  }

  /** Share of `text` that the stated text contains, 0 to 1; `null` if it is too short to tell. */
  shareOf(text: string): number | null {
    const sequences = sequencesOf(text);
    if (sequences.length < 3) return null;
    return sequences.filter((sequence) => this.stated.has(sequence)).length / sequences.length;
  }
}

function sequencesOf(text: string, most = MAX_WORDS): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  // All sequences are slices of one joined line: joining each separately would copy every word five times.
  const line = words.join(" ");
  const sequences: string[] = [];
  let start = 0;
  let end = words.slice(0, WORDS_PER_SEQUENCE - 1).join(" ").length;
  for (let at = 0; at + WORDS_PER_SEQUENCE <= words.length && at < most; at++) {
    end += 1 + (words[at + WORDS_PER_SEQUENCE - 1] as string).length;
    sequences.push(line.slice(start, end));
    start += 1 + (words[at] as string).length;
  }
  return sequences;
}
