/** A page has a few hundred. */
const MAX_CACHED_LABELS = 5_000;
/** Longer lists of names are not cached. In UTF-16 units. */
const MAX_CACHED_LABEL_CHARS = 400;

/**
 * Caches what `read` returns for a class, an id or a token of either: labels recur within a page and across the pages
 * of a host.
 */
export function cachedByLabel<T extends object | number>(read: (label: string) => T): (label: string) => T {
  const cache = new Map<string, T>();
  return (label) => {
    const hit = cache.get(label);
    if (hit !== undefined) return hit;
    const found = read(label);
    if (label.length > MAX_CACHED_LABEL_CHARS) return found;
    if (cache.size >= MAX_CACHED_LABELS) cache.clear();
    cache.set(label, found);
    return found;
  };
}
