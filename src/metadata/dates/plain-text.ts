import { normalised } from "../../text/long-marks.ts";

const NATIVE_DIGIT = /\p{Nd}/gu;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Marks of direction and joiners, which stand inside dates of right-to-left scripts. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Accents of Latin, Greek and Cyrillic and the hamza, which are often left out; the vowels of Indic scripts are no accents. */
const ACCENTS = /[\u0300-\u036f\u0653-\u0655]/g;

/** A text with the digits of every script as ASCII digits, full-width punctuation as ASCII and without invisible marks. */
export function withPlainDigits(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text
    .replace(INVISIBLE, "")
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(NATIVE_DIGIT, (digit) => String(digitOf(digit.codePointAt(0) ?? 0)));
}

/** Unicode keeps the ten digits of a script together, in order: the value is the distance from the first of a row. */
function digitOf(codePoint: number): number {
  let first = codePoint;
  while (first > codePoint - LONGEST_ROW && /^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first--;
  return (codePoint - first) % 10;
}

/** The five alphabets of mathematical digits follow one another. */
const LONGEST_ROW = 50;

/** A text as words are compared: lower case, no accents, dotted and dotless i the same, and the letters of Arabic and Persian. */
export function comparable(text: string): string {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  return normalised(normalised(lower, "NFD").replace(ACCENTS, ""), "NFC")
    .replaceAll("ı", "i")
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک");
}
