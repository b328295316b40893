import type { Catalog } from "../ports/catalog.ts";
import type { ArticlePlace } from "../store/keys.ts";
import { readLatest } from "../store/read-latest.ts";
import { firstSeenOf } from "../store/stored-article.ts";
import { deleteArticles, type RemovalPorts } from "./delete-articles.ts";

/** Each takes about ten requests, and every Workers plan allows a thousand subrequests per invocation. */
const ARTICLES_PER_RUN = 50;
const DAY_MS = 86_400_000;

/**
 * Deletes articles first seen more than `days` days ago, oldest first, and returns how many. Later runs delete the
 * rest.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function applyRetention(
  days: number,
  ports: RemovalPorts & { readonly catalog: Pick<Catalog, "listSeenBefore" | "removeArticle" | "clearFailure"> },
  maxArticles = ARTICLES_PER_RUN,
): Promise<number> {
  const now = ports.clock.now();
  const listed = await ports.catalog.listSeenBefore(limitOf(days, now), maxArticles);
  const old: ArticlePlace[] = [];
  for (const place of listed) {
    // The bucket decides: the catalog may be out of date.
    const { article } = await readLatest(place, ports.store);
    if (article === null) await ports.catalog.removeArticle(place.id);
    else if (isPastRetention(article, days, now)) old.push(place);
  }
  const reason = `Older than ${days} days.`;
  if (old.length > 0) await deleteArticles(old, { deletedBy: "retention", reason }, ports);
  return old.length;
}

/** Whether a retention period of `days` days deletes an article. */
export function isPastRetention(article: Parameters<typeof firstSeenOf>[0], days: number, now: Date): boolean {
  return firstSeenOf(article) < limitOf(days, now);
}

function limitOf(days: number, now: Date): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString();
}
