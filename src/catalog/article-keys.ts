/** Precedes each key in the index: a private-use character, which the tokenizer takes for a letter. */
export const KEY_MARK = "\ue0ff";

/**
 * Keys for finding articles: words of the full-text index, so that an article can have several at no extra row. They
 * follow its text (`migrations/0011_keys_in_words.sql`), from which the mark is removed. Articles of earlier releases have
 * theirs in the index `article_keys`, without the mark. The first letter is the type of the key.
 */
export const hostKey = (host: string): string => `o${hex(host)}`;
export const sourceKey = (source: string): string => `s${hex(source)}`;
export const kindKey = (kind: string): string => `k${hex(kind)}`;
export const hashKey = (contentHash: string): string => `h${contentHash}`;
/** @param fourth index of the four-digit band of a simhash, from 0. */
export const bandKey = (fourth: number, digits: string): string => `${"abcd"[fourth]}${digits}`;

/**
 * Selects the row numbers of articles with some keys. Its `?` are bound to `anyKey` or `allKeys`.
 * @param after SQL for a row number: only later rows.
 */
export function selectRowsOfKeys(after: string | null = null): string {
  const select = (table: string) =>
    `SELECT rowid AS row FROM ${table} WHERE ${table} MATCH ?${after === null ? "" : ` AND rowid > ${after}`}`;
  return `${select("article_words")} UNION ALL ${select("article_keys")}`;
}

/** FTS5 queries for articles that have any of these keys. */
export function anyKey(keys: readonly string[]): readonly [words: string, keys: string] {
  return queries(keys, " OR ");
}

/** FTS5 queries for articles that have all of these keys. */
export function allKeys(keys: readonly string[]): readonly [words: string, keys: string] {
  return queries(keys, " AND ");
}

function queries(keys: readonly string[], operator: string): readonly [words: string, keys: string] {
  const query = (mark: string) => keys.map((key) => `"${mark}${key}"`).join(operator);
  return [query(KEY_MARK), query("")];
}

function hex(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
