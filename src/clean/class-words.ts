/** Class names of real pages repeat endlessly, within a page and between pages of a host. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 5_000;
const LONGEST_KNOWN = 400;

/**
 * The words of class or id tokens, in lower case: `c-articleShareBar__link` → `c article share bar link`.
 * Words, and never substrings: "Release" is not "lease", "screening" is no "screen".
 */
export function classWords(tokens: string): readonly string[] {
  const separated = /[A-Z]/.test(tokens) ? tokens.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase() : tokens;
  return separated.split(/[^a-z0-9]+/).filter((word) => word !== "");
}

/** The different words of a whole `class` attribute. */
export function wordsOfClass(className: string): readonly string[] {
  const hit = known.get(className);
  if (hit !== undefined) return hit;
  const words = [...new Set(classWords(className))];
  if (className.length > LONGEST_KNOWN) return words;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(className, words);
  return words;
}
