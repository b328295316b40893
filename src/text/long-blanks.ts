/** No text needs more white space in a row, not even code that is set in columns. In characters. */
export const LONGEST_BLANKS = 100;
const LONG_RUN = new RegExp(String.raw`\s{${LONGEST_BLANKS + 1},}`, "g");
const BLANK = /\s/;

/**
 * Cuts long runs of white space short. An expression that trims, such as `\s+$`, takes time with the
 * square of a run's length; Turndown has one, Readability too, and most programs: a megabyte of hard
 * spaces would take an hour.
 */
export function cutLongBlanks(text: string): string {
  return hasLongRun(text) ? text.replace(LONG_RUN, (run) => run.slice(0, LONGEST_BLANKS)) : text;
}

/** Every run that is too long stands at one of the places looked at, so that most of a text is not. */
function hasLongRun(text: string): boolean {
  for (let at = LONGEST_BLANKS; at < text.length; at += LONGEST_BLANKS + 1) {
    if (isBlank(text, at) && runAround(text, at) > LONGEST_BLANKS) return true;
  }
  return false;
}

function runAround(text: string, at: number): number {
  let first = at;
  let end = at + 1;
  while (first > 0 && isBlank(text, first - 1)) first--;
  while (end - first <= LONGEST_BLANKS && end < text.length && isBlank(text, end)) end++;
  return end - first;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit <= 0x20 || unit >= 0xa0) && BLANK.test(text.charAt(at));
}
