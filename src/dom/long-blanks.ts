/** No text needs more white space in a row, not even code that is set in columns. In characters. */
const LONGEST = 100;
const LONG_RUN = new RegExp(String.raw`\s{${LONGEST + 1},}`, "g");

/**
 * Cuts long runs of white space short. An expression that trims, such as `\s+$`, takes time with the
 * square of a run's length; Turndown has one, Readability too, and most programs: a megabyte of hard
 * spaces would take an hour.
 */
export function cutLongBlanks(text: string): string {
  return text.length > LONGEST ? text.replace(LONG_RUN, (run) => run.slice(0, LONGEST)) : text;
}
