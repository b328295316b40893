import type { FetchRecord, StoredArticle } from "../article.ts";
import type { ObjectStore } from "../ports.ts";
import { fetchesOf } from "../store/fetch-records.ts";
import { readVersionAt } from "../store/read-latest.ts";

/** The fetches that brought the different pages of an article: those of its oldest version first, and of each in their order. */
export async function* storedFetches(latest: StoredArticle, store: ObjectStore): AsyncGenerator<FetchRecord> {
  const seen = new Set<string>();
  for (let number = 1; number <= latest.version.number; number++) {
    const isLatest = number === latest.version.number;
    const version = isLatest ? latest : await readVersionAt(latest, number, store);
    if (version === null) continue;
    for (const fetch of fetchesOf(version)) {
      if (seen.has(fetch.rawSha256)) continue;
      seen.add(fetch.rawSha256);
      yield fetch;
    }
  }
}
