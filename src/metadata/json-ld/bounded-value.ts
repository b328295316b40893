/** Nesting depth of objects and arrays. */
const MAX_DEPTH = 64;
/** Items of an array. */
const MAX_ITEMS = 2_000;
/** In UTF-16 units per string, except those with the article itself. Many expressions read names. */
const MAX_STRING_CHARS = 4_096;
const TEXTS: ReadonlySet<string> = new Set(["articleBody", "text"]);

/**
 * Limits parsed JSON, in place, to what metadata needs: deeper values are dropped, lists and strings truncated. This
 * bounds the stack and time of all later walks.
 */
export function boundedValue(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.slice(0, MAX_STRING_CHARS);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= MAX_DEPTH) return null;
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => boundedValue(item, depth + 1));
  const node = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(node)) {
    if (typeof inner !== "string" || !TEXTS.has(key)) node[key] = boundedValue(inner, depth + 1);
  }
  return node;
}
