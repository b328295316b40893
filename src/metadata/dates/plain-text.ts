import { normalised } from "../../text/long-marks.ts";

const NATIVE_DIGIT = /\p{Nd}/gu;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Direction marks and joiners, which occur within dates of right-to-left scripts. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** Accents of Latin, Greek and Cyrillic and the hamza, which are often omitted; Indic vowel signs are not accents. */
const ACCENTS = /[\u0300-\u036f\u0653-\u0655]/g;

/** Converts digits of all scripts and full-width punctuation to ASCII, and removes invisible characters. */
export function withPlainDigits(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  return text
    .replace(INVISIBLE, "")
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(NATIVE_DIGIT, (digit) => String(digitOf(digit.codePointAt(0) ?? 0)));
}

/** Unicode has a script's ten digits in a row: the value is the distance from the first. */
function digitOf(codePoint: number): number {
  let first = codePoint;
  while (first > codePoint - MAX_ROW && /^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first--;
  return (codePoint - first) % 10;
}

/** The five sets of mathematical digits are adjacent. */
const MAX_ROW = 50;

/**
 * Normalises a text for comparing words: lower case, no accents, dotted and dotless i merged, Arabic and Persian
 * letters merged.
 */
export function comparable(text: string): string {
  const lower = text.toLowerCase();
  if (!BEYOND_ASCII.test(lower)) return lower;
  return normalised(normalised(lower, "NFD").replace(ACCENTS, ""), "NFC")
    .replaceAll("ı", "i")
    .replaceAll("ي", "ی")
    .replaceAll("ك", "ک");
}
