import type { ObjectStore } from "../ports/object-store.ts";
import { type RightsFilter, refusalOf } from "../rights/rights-filter.ts";
import { fetchesOf } from "../store/fetch-records.ts";
import { readVersionAt } from "../store/read-latest.ts";
import type { FetchRecord, StoredArticle } from "../stored-article.ts";

/**
 * The fetches of an article and its versions: oldest version first, the pages of each in order. Fetches of the same
 * pages are returned once.
 * @param rights leaves out versions that may not be used in these ways.
 */
export async function* storedFetches(
  latest: StoredArticle,
  store: ObjectStore,
  rights: RightsFilter | null = null,
): AsyncGenerator<readonly [FetchRecord, ...FetchRecord[]]> {
  const seen = new Set<string>();
  for (let number = 1; number <= latest.version.number; number++) {
    const isLatest = number === latest.version.number;
    const version = isLatest ? latest : await readVersionAt(latest, number, store);
    if (version === null || refusalOf(version, rights) !== null) continue;
    const fetches = fetchesOf(version);
    const pages = fetches.map(({ rawSha256 }) => rawSha256).join(" ");
    if (seen.has(pages)) continue;
    seen.add(pages);
    yield fetches;
  }
}
