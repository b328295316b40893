/** Language-independent counts over the characters of a line. */
export interface TextFacts {
  readonly length: number;
  readonly words: number;
  readonly sentences: number;
  readonly commas: number;
  readonly digits: number;
  readonly capitals: number;
  /** Lower-case words of up to three letters: function words, in languages with spaces. */
  readonly shortWords: number;
  readonly marks: number;
  readonly startsLow: boolean;
}

/** UTF-16 units to read: enough to characterise a line. */
const MAX_UNITS = 1_500;

/** Counts in one pass over the start of a line. */
export function textFacts(text: string): TextFacts {
  const end = Math.min(text.length, MAX_UNITS);
  let words = 0;
  let sentences = 0;
  let commas = 0;
  let digits = 0;
  let capitals = 0;
  let shortWords = 0;
  let marks = 0;
  let letters = 0;
  let low = true;
  for (let at = 0; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 32;
    if (code === 32) {
      if (letters > 0) {
        words++;
        if (letters <= 3 && low) shortWords++;
      }
      letters = 0;
      low = true;
      continue;
    }
    letters++;
    if (code >= 48 && code <= 57) digits++;
    else if (code >= 65 && code <= 90) {
      capitals++;
      low = false;
    } else if (code === 44 || code === 0x3001 || code === 0xff0c || code === 0x60c) commas++;
    else if (code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002 || code === 0x61f)
      sentences++;
    else if (MARKS.has(code)) marks++;
  }
  return {
    length: text.length,
    words,
    sentences,
    commas,
    digits,
    capitals,
    shortWords,
    marks,
    startsLow: /^\p{Ll}/u.test(text),
  };
}

/** Separators in labels, addresses and menus: | / @ © # > » › • · : + = */
const MARKS = new Set([..."|/@©#>»›•·+=_→"].map((mark) => mark.charCodeAt(0)));
