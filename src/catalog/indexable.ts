import { KEY_MARK } from "./article-keys.ts";

/** Parts of SQLite end a string at NUL. With the mark, text could pass for a key. */
const RESERVED = new RegExp(`[\\0${KEY_MARK}]`, "g");

/** Text that SQLite can index, or query for. */
export function indexable(text: string): string {
  return text.toWellFormed().replaceAll(RESERVED, " ");
}
