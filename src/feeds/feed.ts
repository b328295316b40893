import type { StoredArticle } from "../article.ts";
import { editHtml } from "./edit-html.ts";

/** A list of articles as a feed, with their full texts. */
export interface Feed {
  readonly title: string;
  /** Where the feed is. */
  readonly url: string;
  /** Where the next page of it is; `null` on the last. */
  readonly nextUrl: string | null;
  readonly items: readonly FeedItem[];
  /** Articles that are deleted, of which readers may have kept a copy. */
  readonly deleted: readonly DeletedItem[];
}

export interface FeedItem {
  /** Of the entry: the same in each feed, so that a reader shows it once. */
  readonly id: string;
  readonly article: StoredArticle;
  /** What the entry shows: the text, or what an edit has changed. */
  readonly contentHtml: string;
  /** When it was filed, or edited last. */
  readonly updated: string;
}

export interface DeletedItem {
  readonly id: string;
  readonly at: string;
}

/** The id of an article in feeds: the same in each of them, whatever becomes of its URL. */
export function feedId(id: string): string {
  return `urn:cuttings:${id}`;
}

/** The article as it lies in the bucket, which was first fetched then. */
export function feedItem(article: StoredArticle): FeedItem {
  return changedItem(article, article.version.firstSeen);
}

/** The article as it was filed then. */
export function changedItem(article: StoredArticle, updated: string): FeedItem {
  return { id: feedId(article.id), article, contentHtml: article.articleBodyHtml, updated };
}

/** An edit: each is an entry of its own, that shows what it has changed. */
export function editItem(article: StoredArticle, updated: string): FeedItem {
  const { change, number } = article.version;
  const contentHtml = change === null ? article.articleBodyHtml : editHtml(change, article.headline);
  return { id: `${feedId(article.id)}:${number}`, article, contentHtml, updated };
}

/** As RFC 3339 wants it: a day is its beginning, in UTC. */
export function feedTime(value: string): string {
  return value.includes("T") ? value : `${value}T00:00:00Z`;
}

/** When the last of it happened; `null` of an empty feed. */
export function lastUpdate({ items, deleted }: Feed): string | null {
  const times = [...items.map(({ updated }) => updated), ...deleted.map(({ at }) => at)];
  return times.sort().at(-1) ?? null;
}
