/** Cache, by text: pages share a few hundred names of elements and attributes. */
const known = new Map<string, string>();
const MAX_KNOWN = 2_000;
/** The names of a hostile page may be megabytes long. In UTF-16 units. */
const MAX_KNOWN_CHARS = 40;

/**
 * The same string object for each occurrence of a name. V8 compares such strings by identity, and looks them up as keys
 * without searching its string table; a slice of the page is compared character by character.
 */
export function oneString(name: string): string {
  const hit = known.get(name);
  if (hit !== undefined || name.length > MAX_KNOWN_CHARS) return hit ?? name;
  // Only keys of an object are guaranteed to be one with the literals in the code.
  const [key = name] = Object.keys({ [name]: null });
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(key, key);
  return key;
}
