import type { StoredArticle } from "../article.ts";
import type { ObjectStore } from "../ports.ts";
import { readJson } from "../store/json-object.ts";
import { versionKey } from "../store/keys.ts";

/** The versions of an article that came of different pages, the oldest first. */
export async function* storedFetches(latest: StoredArticle, store: ObjectStore): AsyncGenerator<StoredArticle> {
  const seen = new Set<string>();
  for (let number = 1; number <= latest.version.number; number++) {
    const isLatest = number === latest.version.number;
    const version = isLatest ? latest : (await readJson<StoredArticle>(versionKey(latest, number), store))?.value;
    if (version === undefined || seen.has(version.fetch.rawSha256)) continue;
    seen.add(version.fetch.rawSha256);
    yield version;
  }
}
