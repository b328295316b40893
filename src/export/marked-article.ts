import type { StoredArticle } from "../article.ts";
import type { Marks } from "../marks.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { markedIds, readMarks } from "../store/marks.ts";

/** An article as it is exported. */
export interface MarkedArticle extends StoredArticle {
  /** Absent where the owner has marked nothing. */
  readonly marks?: Marks;
}

/**
 * Puts their marks to articles. What is marked at all is asked once, so that an article without marks costs no request.
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
