import type { Article } from "../article.ts";
import type { FetchedPages } from "../fetched-page.ts";
import type { Clock } from "../ports/clock.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { logChange } from "../store/change-log.ts";
import { storeFirstVersion } from "../store/first-version.ts";
import { createJson, updateJson } from "../store/json-object.ts";
import { articleKey, versionKey } from "../store/keys.ts";
import { storeMarkdown } from "../store/markdown-copy.ts";
import type { StoreSettings } from "../store/store-article.ts";
import { nextVersion } from "../store/stored-article.ts";
import { isDeleted } from "../store/tombstones.ts";
import { articleCheck } from "../store/valid-article.ts";
import { withdrawDeleted } from "../store/withdraw-deleted.ts";
import type { StoredArticle } from "../stored-article.ts";

export interface ReExtractSettings extends StoreSettings {
  readonly clock: Clock;
}

/**
 * Stores a new extraction as the next version of its article. Returns `null` when another writer has deleted the article, or
 * changed it: it then already has a newer fetch or extraction.
 *
 * The write order is that of `storeArticle`: the version takes effect when `article.json` contains it. A crash between the
 * two leaves a version that the next re-extraction reuses, because it produces the same bytes.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function storeReExtracted(
  latest: StoredArticle,
  article: Article,
  pages: FetchedPages,
  store: ObjectStore,
  settings: ReExtractSettings,
): Promise<StoredArticle | null> {
  if (await isDeleted(latest.id, store)) return null;
  const wanted = nextVersion(article, pages, latest.discovery, latest, latest);
  const { lastChecked } = latest.version;
  await storeFirstVersion(latest, store);
  const version = await createVersion({ ...wanted, version: { ...wanted.version, lastChecked } }, store);
  const { id, host } = latest;
  const at = settings.clock.now().toISOString();
  await logChange({ change: "updated", version: version.version.number, id, host, at }, store);
  let moved: StoredArticle | null = null;
  await updateJson<StoredArticle>(
    articleKey(latest),
    store,
    (current) => {
      const isSame = current !== null && current.version.number === latest.version.number;
      // Aliases and the gone mark may have changed in the meantime.
      moved = isSame ? { ...version, aliases: union(current.aliases, version.aliases), gone: current.gone } : null;
      return moved;
    },
    articleCheck(latest),
  );
  if (moved !== null && settings.markdown) await storeMarkdown(latest, store);
  return (await withdrawDeleted(latest, [], store)) ? null : moved;
}

/** Uses the first number that is free, or that holds the same version from an interrupted re-extraction. */
async function createVersion(wanted: StoredArticle, store: ObjectStore): Promise<StoredArticle> {
  for (let { number } = wanted.version; ; number++) {
    const version = { ...wanted, version: { ...wanted.version, number } };
    const existing = await createJson(versionKey(version, number), version, store, articleCheck(version));
    if (existing === null || JSON.stringify(existing) === JSON.stringify(version)) return version;
  }
}

function union(some: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...some, ...others])].sort();
}
