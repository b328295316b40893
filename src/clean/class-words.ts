/** Cache: the same class names recur within a page and across the pages of a host. */
const cache = new Map<string, readonly string[]>();
const MAX_CACHED_CLASSES = 5_000;
const MAX_CACHED_CLASS_CHARS = 400;

/**
 * The words of class or id tokens, in lower case: `c-articleShareBar__link` → `c article share bar link`. Whole words,
 * not substrings: "Release" does not contain "lease", nor "screening" "screen".
 */
export function classWords(tokens: string): readonly string[] {
  const separated = /[A-Z]/.test(tokens) ? tokens.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase() : tokens;
  return separated.split(/[^a-z0-9]+/).filter((word) => word !== "");
}

/** The distinct words of a whole `class` attribute. */
export function wordsOfClass(className: string): readonly string[] {
  const hit = cache.get(className);
  if (hit !== undefined) return hit;
  const words = [...new Set(classWords(className))];
  if (className.length > MAX_CACHED_CLASS_CHARS) return words;
  if (cache.size >= MAX_CACHED_CLASSES) cache.clear();
  cache.set(className, words);
  return words;
}
