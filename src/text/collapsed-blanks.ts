/** White space that needs collapsing; most lines have none. */
const UNCOLLAPSED = /[^\S ]| {2}/;

/** The text with each run of white space as one space. */
export function collapsedBlanks(text: string): string {
  return UNCOLLAPSED.test(text) ? text.replace(/\s+/g, " ") : text;
}
