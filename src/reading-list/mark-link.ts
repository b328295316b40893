import { joinMarks, type StoredMarks } from "../marks.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { findPlace } from "../store/known-urls.ts";
import { changeMarks, readMarks } from "../store/marks.ts";
import { articleId } from "../url/article-id.ts";
import type { SavedLink } from "./saved-link.ts";

/**
 * Marks what a link of a list leads to as the list says, once: what its owner has changed since, the same list does not
 * bring back. A link that says nothing but its address marks nothing.
 *
 * @returns the marks that were set; `null` for none.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function markLink(link: SavedLink, now: Date, store: ObjectStore): Promise<StoredMarks | null> {
  const { url, isRead, isArchived, labels } = link;
  if (!isRead && !isArchived && labels.length === 0 && link.savedAt === null) return null;
  const named = articleId(url);
  const id = (await findPlace(named, store))?.id ?? named;
  // A time is what a list that was imported leaves.
  if ((await readMarks(id, store))?.savedAt != null) return null;
  const marks = { isRead, isArchived, labels, savedAt: link.savedAt ?? now.toISOString() };
  return changeMarks(id, (before) => joinMarks(before, marks), now, store);
}
