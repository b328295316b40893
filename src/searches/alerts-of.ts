import type { ObjectStore } from "../ports/object-store.ts";
import { readVersionAt } from "../store/read-latest.ts";
import { matchedEvent, type WebhookEvent } from "../webhook/webhook-event.ts";
import { matchingSearches } from "./matching-searches.ts";
import { readSearches } from "./saved-search.ts";

/**
 * The alerts for a stored version: one for each saved search that matches it and did not match the previous version.
 * Alert ids are the same on every delivery.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function alertsOf(event: WebhookEvent, store: ObjectStore): Promise<readonly WebhookEvent[]> {
  if (event.type !== "article.stored" && event.type !== "article.updated") return [];
  const searches = (await readSearches(store)).filter(({ hasAlert }) => hasAlert);
  if (searches.length === 0) return [];
  const { id, host, version } = event.data;
  const article = await readVersionAt({ id, host }, version, store);
  if (article === null) return [];
  const found = matchingSearches(article, searches);
  const { previous } = article.version;
  const before = found.length === 0 || previous === null ? null : await readVersionAt({ id, host }, previous, store);
  const known = before === null ? [] : matchingSearches(before, found);
  return found.filter((search) => !known.includes(search)).map((search) => matchedEvent(search, event));
}

/**
 * An alert with the text of its article, which queues do not carry; `null` when the article no longer exists.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function withText(event: WebhookEvent, store: ObjectStore): Promise<WebhookEvent | null> {
  if (event.type !== "search.matched") return event;
  const article = await readVersionAt(event.data, event.data.version, store);
  return article === null ? null : { ...event, data: { ...event.data, articleBody: article.articleBody } };
}
