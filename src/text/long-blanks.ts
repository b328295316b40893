import { cutRuns } from "./cut-runs.ts";

/** In characters. No text needs a longer run of white space, not even code set in columns. */
export const MAX_BLANKS = 100;
const BLANK = /\s/;

/**
 * Truncates long runs of white space. Trimming expressions such as `\s+$` take time quadratic in a run's length;
 * Turndown, Readability and many other programs use them, and would take an hour for a megabyte of no-break spaces.
 */
export function cutLongBlanks(text: string): string {
  return hasLongRun(text) ? cutRuns(text, MAX_BLANKS, isBlank) : text;
}

/** Checks only every nth position: any run that is too long covers one of them. */
function hasLongRun(text: string): boolean {
  for (let at = MAX_BLANKS; at < text.length; at += MAX_BLANKS + 1) {
    if (isBlank(text, at) && runAround(text, at) > MAX_BLANKS) return true;
  }
  return false;
}

function runAround(text: string, at: number): number {
  let first = at;
  let end = at + 1;
  while (first > 0 && isBlank(text, first - 1)) first--;
  while (end - first <= MAX_BLANKS && end < text.length && isBlank(text, end)) end++;
  return end - first;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit <= 0x20 || unit >= 0xa0) && BLANK.test(text.charAt(at));
}
