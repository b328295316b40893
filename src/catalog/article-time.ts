import type { StoredArticle } from "../article.ts";

/**
 * When an article came out, in UTC: as its page says, and never after it was first seen, because a
 * page that dates itself into the future would lead every list for years.
 */
export function articleTime({ datePublished, version }: Pick<StoredArticle, "datePublished" | "version">): string {
  const seen = new Date(version.firstSeen);
  const stated = new Date(datePublished?.value ?? version.firstSeen);
  // What is no date is not before anything.
  return (stated < seen ? stated : seen).toISOString();
}
