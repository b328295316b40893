import { cachedByLabel } from "../dom/cached-by-label.ts";

/**
 * The words of class or id tokens, in lower case: `c-articleShareBar__link` → `c article share bar link`. Whole words,
 * not substrings: "Release" does not contain "lease", nor "screening" "screen".
 */
export const classWords = cachedByLabel(readWords);

/** The distinct words of a whole `class` or `id`. */
export const wordsOfLabel = cachedByLabel((label): readonly string[] => [...new Set(readWords(label))]);

function readWords(tokens: string): readonly string[] {
  const separated = /[A-Z]/.test(tokens) ? tokens.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase() : tokens;
  return separated.split(/[^a-z0-9]+/).filter((word) => word !== "");
}
