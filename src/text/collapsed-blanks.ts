/** White space that needs collapsing; most lines have none. */
const UNCOLLAPSED = /[^\S ]| {2}/;
/** The same with all that follows it: single spaces are not replaced by themselves. */
const ALL_UNCOLLAPSED = /[^\S ]\s*| \s+/g;

/** The text with each run of white space as one space. */
export function collapsedBlanks(text: string): string {
  return UNCOLLAPSED.test(text) ? text.replace(ALL_UNCOLLAPSED, " ") : text;
}
