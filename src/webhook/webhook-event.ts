import type { IngestErrorCode } from "../errors.ts";
import type { StoredArticle } from "../stored-article.ts";
import { articleId } from "../url/article-id.ts";
import { withoutCredentials } from "../url/without-credentials.ts";

/**
 * An event for subscribers. It identifies the article, whose text is fetched from the API; except for a match of a
 * saved search, which includes the text.
 */
export type WebhookEvent = {
  /**
   * The same for every delivery of one event, so that receivers can drop duplicates. Without full stops, which separate
   * it from the rest of the signed text.
   */
  readonly id: string;
  /** When it happened. */
  readonly timestamp: string;
} & (
  | { readonly type: "article.stored" | "article.updated"; readonly data: ArticleNotice }
  | { readonly type: "article.failed"; readonly data: FailureNotice }
  | { readonly type: "search.matched"; readonly data: MatchNotice }
  | { readonly type: "host.drifted"; readonly data: DriftNotice }
);

export interface ArticleNotice {
  readonly id: string;
  readonly host: string;
  readonly url: string;
  readonly version: number;
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly wordCount: number;
}

/** A saved search that matches a version and did not match the previous one. */
export interface MatchNotice extends ArticleNotice {
  readonly search: { readonly id: string; readonly name: string };
  /** The text; `null` while the event is queued, because queues carry no texts. */
  readonly articleBody: string | null;
}

/** The recent pages of a host differ from its past: `Drift` in `ports/ledger.ts`. */
export interface DriftNotice {
  readonly host: string;
  readonly since: string;
  readonly signs: readonly { readonly sign: string; readonly sentence: string }[];
  readonly recent: object;
  readonly usual: object;
}

export interface FailureNotice {
  readonly url: string;
  readonly code: IngestErrorCode;
  readonly message: string;
}

export function driftedEvent(drift: DriftNotice): WebhookEvent {
  const { host, since } = drift;
  return {
    id: `drifted_${host.replaceAll(".", "-")}_${Date.parse(since)}`,
    timestamp: since,
    type: "host.drifted",
    data: drift,
  };
}

/** A match of the version that `event` reports. */
export function matchedEvent(
  { id, name }: MatchNotice["search"],
  event: WebhookEvent & { readonly data: ArticleNotice },
): WebhookEvent {
  return {
    id: `matched_${id}_${event.data.id}_${event.data.version}`,
    timestamp: event.timestamp,
    type: "search.matched",
    data: { ...event.data, search: { id, name }, articleBody: null },
  };
}

/** An abandoned URL. @param now when the last attempt failed. */
export function failedEvent(url: string, code: IngestErrorCode, message: string, now: Date): WebhookEvent {
  const timestamp = now.toISOString();
  return {
    id: `failed_${articleId(url)}_${now.getTime()}`,
    timestamp,
    type: "article.failed",
    data: { url: withoutCredentials(url), code, message },
  };
}

/** A stored version: the first or a later one. */
export function storedEvent(stored: StoredArticle): WebhookEvent {
  const { number } = stored.version;
  return {
    id: `stored_${stored.id}_${number}`,
    timestamp: stored.fetch.fetchedAt,
    type: number === 1 ? "article.stored" : "article.updated",
    data: {
      id: stored.id,
      host: stored.host,
      url: stored.url,
      version: number,
      headline: stored.headline,
      datePublished: stored.datePublished?.value ?? null,
      wordCount: stored.wordCount,
    },
  };
}
