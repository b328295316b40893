import type { ObjectStore } from "../ports/object-store.ts";
import type { StoredArticle } from "../stored-article.ts";
import { readKeptOut } from "./kept-out.ts";

/** What a fetch can change about an article. */
export const FETCH_RESULTS = ["new", "updated", "unchanged", "kept"] as const;

export type FetchResult = (typeof FETCH_RESULTS)[number];

/**
 * The result of the fetches since a time; `null` when there were none. Without a time, the result of the last fetch.
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
