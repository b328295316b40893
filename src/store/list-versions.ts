import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { StoredArticle } from "../stored-article.ts";
import { findByUrl } from "./read-article.ts";
import { readVersionAt } from "./read-latest.ts";

export interface VersionPage {
  /** Newest first. */
  readonly versions: readonly StoredArticle[];
  /** The `from` of the next page; `null` on the last. */
  readonly next: number | null;
}

const CONCURRENT_READS = 6; // Workers allow six open connections.

/**
 * The version history of an article, newest first. Skipped are damaged versions, and those that a later fetch overtook
 * while they were written, which never became the article.
 *
 * @param from Number of the first version of the page; `null` for the latest.
 * @param limit Version numbers per page.
 */
export async function listVersions(
  latest: Pick<StoredArticle, "id" | "host" | "version">,
  { from, limit }: { readonly from: number | null; readonly limit: number },
  store: ObjectStore,
): Promise<VersionPage> {
  const first = Math.min(from ?? latest.version.number, latest.version.number);
  const last = Math.max(first - limit + 1, 1);
  const numbers = Array.from({ length: first - last + 1 }, (_, index) => first - index);
  const read = await mapConcurrently(CONCURRENT_READS, numbers, (number) => readVersionAt(latest, number, store));
  const versions: StoredArticle[] = [];
  let next = first;
  for (const [index, version] of read.entries()) {
    const number = first - index;
    if (number !== next) continue;
    next = version === null ? number - 1 : (version.version.previous ?? 0);
    if (version !== null) versions.push(version);
  }
  return { versions, next: next < 1 ? null : next };
}

/** The versions of the article at `url` first fetched at or after a time, oldest first. */
export async function versionsSince(url: string, since: string, store: ObjectStore): Promise<readonly StoredArticle[]> {
  const versions: StoredArticle[] = [];
  let version = await findByUrl(url, store);
  while (version !== null && version.version.firstSeen >= since) {
    versions.unshift(version);
    const { previous } = version.version;
    version = previous === null ? null : await readVersionAt(version, previous, store);
  }
  return versions;
}
