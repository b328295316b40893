import type { ObjectStore } from "../../src/ports/object-store.ts";
import { isKnownUrl } from "../../src/store/known-urls.ts";
import { findByUrl } from "../../src/store/read-article.ts";
import type { ImportedPage } from "./imported-page.ts";

/**
 * Whether the bucket has an article for the page's URL that was checked at or after the page's fetch time. An archive
 * may contain many fetches of one URL, each a version.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function isKnown(
  { page, isDated }: Extract<ImportedPage, { readonly problem: null }>,
  store: ObjectStore,
): Promise<boolean> {
  if (!(await isKnownUrl(page.requestedUrl, store))) return false;
  if (!isDated) return true;
  const article = await findByUrl(page.requestedUrl, store);
  return article !== null && page.fetchedAt <= article.version.lastChecked;
}
