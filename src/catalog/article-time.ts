import { firstSeenOf } from "../store/stored-article.ts";
import type { StoredArticle } from "../stored-article.ts";

/**
 * When an article was published, in UTC: the time stated by its page, but never later than it was first seen. A page
 * dated in the future would otherwise lead every list until then.
 */
export function articleTime(article: Pick<StoredArticle, "datePublished" | "firstSeen" | "version">): string {
  const seen = new Date(firstSeenOf(article));
  const stated = new Date(article.datePublished?.value ?? seen);
  // An invalid date compares as false.
  return (stated < seen ? stated : seen).toISOString();
}
