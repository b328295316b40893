import { listOf, type RawEntry, type ReadingList } from "./saved-link.ts";

/** URLs, one per line; lines starting with `#` are comments. */
export function textLinks(text: string): ReadingList {
  return listOf(entries(text));
}

function* entries(text: string): Generator<RawEntry> {
  for (const [index, line] of text.split("\n").entries()) {
    const url = line.trim();
    if (url === "" || url.startsWith("#")) continue;
    yield { place: `line ${index + 1}`, url, isRead: false, isArchived: false, labels: [], savedAt: null };
  }
}
