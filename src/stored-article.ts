import type { Article } from "./article.ts";
import type { FetchedPage } from "./fetched-page.ts";

/** How a URL was submitted: `page` is the service's web interface, `replay` a re-extraction. */
export const VIAS = ["api", "queue", "feed", "sitemap", "news-sitemap", "section", "replay", "cli", "page"] as const;

export type Via = (typeof VIAS)[number];

export interface Discovery {
  readonly via: Via;
  /** URL of the feed, sitemap or section page that listed the article. */
  readonly source: string | null;
  readonly feedTitle: string | null;
  readonly feedDate: string | null;
}

/** The stored record of a fetch, without the page itself. */
export interface FetchRecord extends Omit<FetchedPage, "body" | "html"> {
  /** Key of the page in the bucket. */
  readonly rawKey: string;
  /** SHA-256 of the page as received, in hexadecimal. */
  readonly rawSha256: string;
}

/**
 * The kind of edit, the largest first: a rewrite changes more than half of the text, a typo only letters of a few
 * words.
 */
export type ChangeKind = "rewrite" | "headline" | "correction" | "typo";

/** Paragraphs that a version replaced. For an addition nothing is `removed`, for a deletion nothing `added`. */
export interface ParagraphChange {
  /** Number of paragraphs before it in the new text. */
  readonly position: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export interface VersionChange {
  readonly kind: ChangeKind;
  /** The previous headline; `null` if it is unchanged. */
  readonly headlineBefore: string | null;
  readonly paragraphs: readonly ParagraphChange[];
}

export interface Version {
  /** 1, 2, 3, … */
  readonly number: number;
  readonly previous: number | null;
  /** SHA-256 of headline and text; an unchanged hash makes no new version. */
  readonly contentHash: string;
  /**
   * 16 hexadecimal digits, similar for similar texts (`store/simhash.ts`); `null` for a text that is too short; missing
   * from the first articles.
   */
  readonly simhash?: string | null;
  /** When this text was first fetched. */
  readonly firstSeen: string;
  /** When this text was last fetched unchanged. */
  readonly lastChecked: string;
  /** Changes since the previous version; `null` for the first. */
  readonly change: VersionChange | null;
}

/** The page responded that the article is gone (404 or 410); the article is kept. */
export interface Gone {
  /** When the page first responded so. */
  readonly since: string;
}

/** An article as stored in the bucket. */
export interface StoredArticle extends Article {
  /** Hash of the URL under which the article was first stored; see `url/article-id.ts`. */
  readonly id: string;
  /** Host as used in the article's keys. */
  readonly host: string;
  /** Other URLs of the article, normalised and sorted. */
  readonly aliases: readonly string[];
  /** The fetch of its first page. */
  readonly fetch: FetchRecord;
  /**
   * The fetches of its further pages, in order. Absent if there are none, so that these articles keep the format they
   * had before multi-page support.
   */
  readonly furtherFetches?: readonly FetchRecord[];
  readonly version: Version;
  /** When the article was first fetched. Absent from articles stored before this field existed. */
  readonly firstSeen?: string;
  /** `null` while the page exists. */
  readonly gone: Gone | null;
  /** How the article was first found; a later edit found differently does not change it. */
  readonly discovery: Discovery;
}
