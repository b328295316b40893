import type { StoredArticle } from "../article.ts";
import { firstSeenOf } from "../store/stored-article.ts";

/**
 * When an article came out, in UTC: as its page says, and never after it was first seen, because a
 * page that dates itself into the future would lead every list for years.
 */
export function articleTime(article: Pick<StoredArticle, "datePublished" | "firstSeen" | "version">): string {
  const seen = new Date(firstSeenOf(article));
  const stated = new Date(article.datePublished?.value ?? seen);
  // What is no date is not before anything.
  return (stated < seen ? stated : seen).toISOString();
}
