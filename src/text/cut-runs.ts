/**
 * Truncates every run of characters of a kind to `max` of them. Not with a regular expression, whose backtracking overflows
 * the stack on a run of a few million characters.
 *
 * @param isOfKind whether the character that begins at an index is of the kind.
 */
export function cutRuns(text: string, max: number, isOfKind: (text: string, at: number) => boolean): string {
  const kept: string[] = [];
  let from = 0;
  let run = 0;
  for (let at = 0; at < text.length; ) {
    const width = (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
    run = isOfKind(text, at) ? run + 1 : 0;
    if (run > max) {
      if (from < at) kept.push(text.slice(from, at));
      from = at + width;
    }
    at += width;
  }
  kept.push(text.slice(from));
  return kept.join("");
}
