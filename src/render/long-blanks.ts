/** No text needs more white space in a row, not even code that is set in columns. In characters. */
const LONGEST = 100;

/**
 * Cuts long runs of white space short. Turndown trims text with an expression whose time grows with
 * the square of a run's length: a megabyte of hard spaces would take it an hour.
 * https://github.com/mixmark-io/turndown/issues/501
 */
export function cutLongBlanks(text: string): string {
  return text.replace(/\s+/g, (run) => (run.length > LONGEST ? run.slice(0, LONGEST) : run));
}
