import { joinMarks, type StoredMarks } from "../marks.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { findPlaceOfUrl } from "../store/known-urls.ts";
import { changeMarks, readMarks } from "../store/marks.ts";
import { articleId } from "../url/article-id.ts";
import type { SavedLink } from "./saved-link.ts";

/**
 * Applies the marks of a link in a reading list to its article, once: importing the list again does not undo later
 * changes by the owner. A link with only a URL changes nothing.
 *
 * @returns the marks that were set; `null` for none.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function markLink(link: SavedLink, now: Date, store: ObjectStore): Promise<StoredMarks | null> {
  const { url, isRead, isArchived, labels } = link;
  if (!isRead && !isArchived && labels.length === 0 && link.savedAt === null) return null;
  const named = articleId(url);
  const id = (await findPlaceOfUrl(url, store))?.id ?? named;
  // Only an import sets this time.
  if ((await readMarks(id, store))?.savedAt != null) return null;
  const marks = { isRead, isArchived, labels, savedAt: link.savedAt ?? now.toISOString() };
  return changeMarks(id, (before) => joinMarks(before, marks), now, store);
}
