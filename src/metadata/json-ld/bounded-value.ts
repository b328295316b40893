/** Objects and arrays in one another. */
const DEEPEST = 64;
/** Items of an array. */
const MOST_ITEMS = 2_000;
/** In UTF-16 units, of each string but those that hold the article itself. Names are read by many expressions. */
const LONGEST_STRING = 4_096;
const TEXTS: ReadonlySet<string> = new Set(["articleBody", "text"]);

/**
 * Cuts parsed JSON, in place, to what metadata may be: what is deeper is left out, lists and strings are
 * shortened. Whoever walks it after takes no more stack and no more time than for metadata.
 */
export function boundedValue(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return value.slice(0, LONGEST_STRING);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= DEEPEST) return null;
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item) => boundedValue(item, depth + 1));
  const node = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(node)) {
    if (typeof inner !== "string" || !TEXTS.has(key)) node[key] = boundedValue(inner, depth + 1);
  }
  return node;
}
