/**
 * Keys by which articles are found, as `migrations/0005_keys.sql` writes them: words of a full-text index, of which an
 * article has a handful at the price of no row. A letter tells what it is a key of.
 */
export const hostKey = (host: string): string => `o${hex(host)}`;
export const sourceKey = (source: string): string => `s${hex(source)}`;
export const kindKey = (kind: string): string => `k${hex(kind)}`;
export const hashKey = (contentHash: string): string => `h${contentHash}`;
/** @param fourth which four digits of a simhash, from 0. */
export const bandKey = (fourth: number, digits: string): string => `${"abcd"[fourth]}${digits}`;

/** The rows of the articles that have one of these keys, as the operand of `IN`. Its `?` is `keyQuery` of them. */
export const ROWS_OF_KEY = "(SELECT rowid FROM article_keys WHERE article_keys MATCH ?)";

/** An FTS5 query. */
export function keyQuery(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(" OR ");
}

function hex(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
