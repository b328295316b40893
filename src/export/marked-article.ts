import type { Marks } from "../marks.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { markedIds, readMarks } from "../store/marks.ts";
import type { StoredArticle } from "../stored-article.ts";

/** An article with its marks, for export. */
export interface MarkedArticle extends StoredArticle {
  /** Absent without marks. */
  readonly marks?: Marks;
}

/**
 * Adds marks to articles. Lists the marked ids once, so that articles without marks cost no request.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function withMarks(store: ObjectStore): Promise<(article: StoredArticle) => Promise<MarkedArticle>> {
  const marked = await markedIds(store);
  return async (article) => {
    const stored = marked.has(article.id) ? await readMarks(article.id, store) : null;
    if (stored === null) return article;
    const { isRead, isArchived, labels, savedAt } = stored;
    return { ...article, marks: { isRead, isArchived, labels, savedAt } };
  };
}
