/**
 * Combining marks in a row; no script writes ten. Normalising sorts a run of them, in time with the square of its
 * length. The bound is that of Unicode's stream-safe text format: https://unicode.org/reports/tr15/#Stream_Safe_Text_Format
 */
const MOST = 30;
const LONG_RUN = new RegExp(String.raw`(\p{M}{${MOST}})\p{M}+`, "gu");
const MARK = /\p{M}/u;
/** U+0300, before which there are none. */
export const FIRST_MARK = 0x300;

/** Cuts runs of combining marks to what normalising takes no time for. */
export function cutLongMarks(text: string): string {
  return hasLongRun(text) ? text.replace(LONG_RUN, "$1") : text;
}

/** In UTF-16 units. A run that is too long covers three of the places looked at. */
const STEP = 10;

function hasLongRun(text: string): boolean {
  for (let at = STEP; at < text.length; at += STEP) {
    if (isMark(text, at) && isMark(text, at - STEP / 2) && isMark(text, at + STEP / 2)) return true;
  }
  return false;
}

/** Marks past the basic plane take two units. */
function isMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xd800 && unit <= 0xdfff) return true;
  return unit >= FIRST_MARK && MARK.test(text.charAt(at));
}

/** `String.normalize`, in time linear in the length of any text: elements may part a run of marks that their text joins. */
export function normalised(text: string, form: "NFC" | "NFD" | "NFKC" | "NFKD"): string {
  return cutLongMarks(text).normalize(form);
}
