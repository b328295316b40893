/** Class names of real pages repeat endlessly, within a page and between pages of a host. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5_000;

/**
 * The words of one class or id token, in lower case: `c-articleShareBar__link` → `c article share bar link`.
 * Words, and never substrings: "Release" is not "lease", "screening" is no "screen".
 */
export function classWords(token: string): readonly string[] {
  const hit = known.get(token);
  if (hit !== undefined) return hit;
  const words = token
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(token, words);
  return words;
}
