import { cutRuns } from "./cut-runs.ts";

/**
 * Combining marks in a row; no script uses ten. Normalising sorts a run in quadratic time. The limit is that of
 * Unicode's stream-safe text format: https://unicode.org/reports/tr15/#Stream_Safe_Text_Format
 */
const MAX_MARKS = 30;
const MARK = /\p{M}/u;
/** U+0300, the first combining mark. */
export const FIRST_MARK = 0x300;

/** Truncates runs of combining marks that would be slow to normalise. */
export function cutLongMarks(text: string): string {
  return hasLongRun(text) ? cutRuns(text, MAX_MARKS, isOneMark) : text;
}

/** In UTF-16 units. A run that is too long covers three of the positions checked. */
const STEP = 10;

function hasLongRun(text: string): boolean {
  for (let at = STEP; at < text.length; at += STEP) {
    if (isMark(text, at) && isMark(text, at - STEP / 2) && isMark(text, at + STEP / 2)) return true;
  }
  return false;
}

/** Marks outside the basic plane take two units. */
function isMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) return true;
  return unit >= FIRST_MARK && MARK.test(text.charAt(at));
}

function isOneMark(text: string, at: number): boolean {
  const code = text.codePointAt(at) as number;
  return code >= FIRST_MARK && MARK.test(String.fromCodePoint(code));
}

/** `String.normalize` in linear time for any text: joining the texts of elements can create a long run of marks. */
export function normalised(text: string, form: "NFC" | "NFD" | "NFKC" | "NFKD"): string {
  return cutLongMarks(text).normalize(form);
}
