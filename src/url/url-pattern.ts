/**
 * Whether a path matches a robots.txt pattern: from its start; `*` matches any text, a final `$` the end. Matching each
 * part between asterisks at its first occurrence is always correct, so no pattern backtracks.
 * https://www.rfc-editor.org/rfc/rfc9309#section-2.2.3
 */
export function matchesPattern(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith("$");
  const parts = (isAnchored ? pattern.slice(0, -1) : pattern).split("*");
  const [first = "", ...others] = parts;
  if (!path.startsWith(first)) return false;
  if (others.length === 0) return !isAnchored || path.length === first.length;
  const last = isAnchored ? (others.pop() ?? "") : "";
  let position = first.length;
  for (const part of others) {
    const found = path.indexOf(part, position);
    if (found === -1) return false;
    position = found + part.length;
  }
  return path.endsWith(last) && path.length - last.length >= position;
}
