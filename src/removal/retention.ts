import type { Catalog } from "../ports/catalog.ts";
import type { ArticlePlace } from "../store/keys.ts";
import { readLatest } from "../store/read-latest.ts";
import { firstSeenOf } from "../store/stored-article.ts";
import { deleteArticles, type RemovalPorts } from "./delete-articles.ts";

/** Each takes some ten requests, and a thousand is what every plan of Workers allows in one invocation. */
const ARTICLES_A_TURN = 50;
const DAY = 86_400_000; // Milliseconds.

/**
 * Deletes articles that were first seen more than so many days ago, the oldest first, and answers how many. What one
 * turn leaves, the next ones delete.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function retain(
  days: number,
  ports: RemovalPorts & { readonly catalog: Pick<Catalog, "listSeenBefore" | "removeArticle" | "clearFailure"> },
  most = ARTICLES_A_TURN,
): Promise<number> {
  const now = ports.clock.now();
  const listed = await ports.catalog.listSeenBefore(limitOf(days, now), most);
  const old: ArticlePlace[] = [];
  for (const place of listed) {
    // The bucket decides: a catalog may be of another day.
    const { article } = await readLatest(place, ports.store);
    if (article === null) await ports.catalog.removeArticle(place.id);
    else if (isPastRetention(article, days, now)) old.push(place);
  }
  const reason = `Older than ${days} days.`;
  if (old.length > 0) await deleteArticles(old, { deletedBy: "retention", reason }, ports);
  return old.length;
}

/** Whether a retention of so many days deletes an article. */
export function isPastRetention(article: Parameters<typeof firstSeenOf>[0], days: number, now: Date): boolean {
  return firstSeenOf(article) < limitOf(days, now);
}

function limitOf(days: number, now: Date): string {
  return new Date(now.getTime() - days * DAY).toISOString();
}
