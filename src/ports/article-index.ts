import type { StoredArticle } from "../stored-article.ts";

/** Where an article lies, and when its page was last fetched and still had the same text. */
export interface IndexedArticle extends Pick<StoredArticle, "id" | "host"> {
  /** ISO 8601; may be later than `lastChecked` in the bucket. */
  readonly lastChecked: string;
}

export interface FindIndexed {
  /** `null` when the catalog has no article of this id. */
  findIndexed(id: string): Promise<IndexedArticle | null>;
}

/** Lookups of the crawl for each new entry of a source. */
export interface UrlIndex extends FindIndexed {
  /** @param id of the article at the URL that failed. */
  findFailure(id: string): Promise<{ readonly lastAt: string } | null>;
}

/**
 * What a catalog knows about single articles. A store that may rely on one writes less: an article is found by its id
 * without a record of its own URL, and a fetch that found the same text writes one row instead of an object.
 */
export interface ArticleIndex extends UrlIndex {
  /**
   * Records that a fetch at `version.lastChecked` found this version of the article again.
   * @returns `false`, and nothing is recorded, when the catalog has another version or a later check, or when an edit is
   *   announced: the caller then has to write to the bucket.
   */
  recordCheck(article: StoredArticle, now: Date): Promise<boolean>;
  /**
   * Announces that another text of an article is about to be stored. For the next ten minutes `recordCheck` returns
   * `false` for the article, so that a check and an edit at the same time conflict in the bucket.
   * @returns when the article was last checked, as far as the catalog knows.
   */
  announceEdit(id: string, now: Date): Promise<string | null>;
}
