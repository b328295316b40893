import type { StoredArticle } from "../stored-article.ts";
import { editHtml } from "./edit-html.ts";

/** A list of articles as a feed, with their full texts. */
export interface Feed {
  readonly title: string;
  /** URL of the feed. */
  readonly url: string;
  /** URL of the next page; `null` on the last. */
  readonly nextUrl: string | null;
  readonly items: readonly FeedItem[];
  /** Deleted articles, of which readers may have stored copies. */
  readonly deleted: readonly DeletedItem[];
}

export interface FeedItem {
  /** Entry id: the same in every feed, so that readers show the entry once. */
  readonly id: string;
  readonly article: StoredArticle;
  /** The text of the article, or the changes of an edit. */
  readonly contentHtml: string;
  /** When it was stored or last edited. */
  readonly updated: string;
}

export interface DeletedItem {
  readonly id: string;
  readonly at: string;
}

/** The id of an article in feeds: the same in every feed, even if its URL changes. */
export function feedId(id: string): string {
  return `urn:cuttings:${id}`;
}

/** An article in its stored state, updated when that was first fetched. */
export function feedItem(article: StoredArticle): FeedItem {
  return changedItem(article, article.version.firstSeen);
}

/** An article in its state at `updated`. */
export function changedItem(article: StoredArticle, updated: string): FeedItem {
  return { id: feedId(article.id), article, contentHtml: article.articleBodyHtml, updated };
}

/** An edit as a separate entry that shows the changes. */
export function editItem(article: StoredArticle, updated: string): FeedItem {
  const { change, number } = article.version;
  const contentHtml = change === null ? article.articleBodyHtml : editHtml(change, article.headline);
  return { id: `${feedId(article.id)}:${number}`, article, contentHtml, updated };
}

/** RFC 3339: a date without a time becomes its start in UTC. */
export function feedTime(value: string): string {
  return value.includes("T") ? value : `${value}T00:00:00Z`;
}

/** The time of the last update or deletion; `null` for an empty feed. */
export function lastUpdate({ items, deleted }: Feed): string | null {
  const times = [...items.map(({ updated }) => updated), ...deleted.map(({ at }) => at)];
  return times.sort().at(-1) ?? null;
}
