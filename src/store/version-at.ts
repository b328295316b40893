import type { ObjectStore } from "../ports/object-store.ts";
import type { StoredArticle } from "../stored-article.ts";
import { listVersions } from "./list-versions.ts";

const VERSIONS_PER_PAGE = 24;

/**
 * The version of an article that was current at a time: the latest that was first seen by then, to the second; the
 * oldest for an earlier time.
 *
 * @param seconds since the epoch.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function versionAt(latest: StoredArticle, seconds: number, store: ObjectStore): Promise<StoredArticle> {
  let oldest = latest;
  for (let from: number | null = latest.version.number; from !== null; ) {
    const page = await listVersions(latest, { from, limit: VERSIONS_PER_PAGE }, store);
    const found = page.versions.find(({ version }) => Math.floor(Date.parse(version.firstSeen) / 1000) <= seconds);
    if (found !== undefined) return found;
    oldest = page.versions.at(-1) ?? oldest;
    from = page.next;
  }
  return oldest;
}
