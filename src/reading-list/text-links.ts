import { listOf, type RawEntry } from "./list-of.ts";
import type { ReadingList } from "./saved-link.ts";

/** URLs, one per line; lines starting with `#` are comments. */
export function textLinks(text: string): ReadingList {
  return listOf(entries(text));
}

function* entries(text: string): Generator<RawEntry> {
  let line = 0;
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf("\n", from);
    const url = text.slice(from, end < 0 ? text.length : end).trim();
    from = end < 0 ? text.length : end + 1;
    line++;
    if (url === "" || url.startsWith("#")) continue;
    yield { place: `line ${line}`, url, isRead: false, isArchived: false, labels: [], savedAt: null };
  }
}
