import type { StoredArticle } from "../article.ts";
import type { IngestErrorCode } from "../errors.ts";
import { articleId } from "../url/article-id.ts";
import { withoutCredentials } from "../url/without-credentials.ts";

/** What a subscriber is told. It names the article and never holds it: the text is fetched from the API or the bucket. */
export type WebhookEvent = {
  /** The same for every delivery of one event, so that a receiver can tell a repetition. */
  readonly id: string;
  /** When it happened. */
  readonly timestamp: string;
} & (
  | { readonly type: "article.stored" | "article.updated"; readonly data: ArticleNotice }
  | { readonly type: "article.failed"; readonly data: FailureNotice }
);

export interface ArticleNotice {
  readonly id: string;
  readonly url: string;
  readonly version: number;
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly wordCount: number;
}

export interface FailureNotice {
  readonly url: string;
  readonly code: IngestErrorCode;
  readonly message: string;
}

/** A URL that is given up. @param now When the last try failed. */
export function failedEvent(url: string, code: IngestErrorCode, message: string, now: Date): WebhookEvent {
  const timestamp = now.toISOString();
  return {
    id: `failed_${articleId(url)}_${now.getTime()}`,
    timestamp,
    type: "article.failed",
    data: { url: withoutCredentials(url), code, message },
  };
}

/** A version that is in the bucket: the first one, or one more. */
export function storedEvent(stored: StoredArticle): WebhookEvent {
  const { number } = stored.version;
  return {
    id: `stored_${stored.id}_${number}`,
    timestamp: stored.fetch.fetchedAt,
    type: number === 1 ? "article.stored" : "article.updated",
    data: {
      id: stored.id,
      url: stored.url,
      version: number,
      headline: stored.headline,
      datePublished: stored.datePublished?.value ?? null,
      wordCount: stored.wordCount,
    },
  };
}
