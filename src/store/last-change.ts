import type { StoredArticle } from "../article.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readKeptOut } from "./kept-out.ts";

/** What a fetch may make of an article. */
export const FETCH_RESULTS = ["new", "updated", "unchanged", "kept"] as const;

export type FetchResult = (typeof FETCH_RESULTS)[number];

/**
 * What the fetches since a time have made of an article; `null` when there was none since. Without a time, what the last
 * of all has made of it.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function changeSince(
  article: StoredArticle,
  since: string | null,
  store: ObjectStore,
): Promise<FetchResult | null> {
  const { number, firstSeen, lastChecked } = article.version;
  const keptOut = (await readKeptOut(article, store))?.fetchedAt ?? "";
  const from = since ?? (keptOut > lastChecked ? keptOut : lastChecked);
  if (firstSeen >= from) return number === 1 ? "new" : "updated";
  if (keptOut >= from && keptOut > lastChecked) return "kept";
  return lastChecked >= from ? "unchanged" : null;
}
