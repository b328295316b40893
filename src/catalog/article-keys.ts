/**
 * Keys for finding articles, as written by `migrations/0005_keys.sql`: words of a full-text index, so that an article
 * can have several at no extra row. The first letter is the type of the key.
 */
export const hostKey = (host: string): string => `o${hex(host)}`;
export const sourceKey = (source: string): string => `s${hex(source)}`;
export const kindKey = (kind: string): string => `k${hex(kind)}`;
export const hashKey = (contentHash: string): string => `h${contentHash}`;
/** @param fourth index of the four-digit band of a simhash, from 0. */
export const bandKey = (fourth: number, digits: string): string => `${"abcd"[fourth]}${digits}`;

/** The rows of articles with any of several keys, as the operand of `IN`. Its `?` is bound to `keyQuery`. */
export const ROWS_OF_KEY = "(SELECT rowid FROM article_keys WHERE article_keys MATCH ?)";

/** An FTS5 query for articles that have all of these keys. */
export function allKeys(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(" AND ");
}

/** An FTS5 query for articles that have any of these keys. */
export function keyQuery(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(" OR ");
}

function hex(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
