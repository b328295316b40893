/**
 * Whether a path matches a pattern of robots.txt: from its start; `*` is any text, a final `$` the end. Taking the first
 * place for every part between asterisks is always right, so no pattern makes it go back.
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
