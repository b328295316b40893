import type { PageKind, Via } from "../article.ts";
import type { IngestErrorCode } from "../errors.ts";
import type { ArticleSummary } from "../store/list-articles.ts";

/** What a list shows of an article; the article itself is in the bucket. */
export interface ArticleEntry extends ArticleSummary {
  /** When the article came out, in UTC: as its page says, and never after it was first seen. */
  readonly time: string;
  readonly via: Via;
  readonly source: string | null;
  readonly contentHash: string;
  readonly firstSeen: string;
  /** Version of the extractor. */
  readonly extractor: string;
  /** Since when the page answers that the article is gone. */
  readonly goneSince: string | null;
}

/** A piece of an excerpt; the pieces follow each other as they are. */
export interface SnippetPart {
  readonly text: string;
  /** Whether the search asked for this. */
  readonly isMatch: boolean;
}

export interface SearchHit extends ArticleEntry {
  readonly snippet: readonly SnippetPart[];
}

/** An article whose text is nearly that of another: a syndicated copy, or the same story under another URL. */
export interface SimilarEntry extends ArticleEntry {
  /** Bits in which the hashes of the texts differ, 0 to `MAX_DISTANCE` of `store/simhash.ts`. */
  readonly distance: number;
}

/** A URL whose last try failed. */
export interface FailureEntry {
  readonly id: string;
  readonly host: string;
  readonly url: string;
  readonly via: Via;
  readonly source: string | null;
  readonly code: IngestErrorCode;
  readonly message: string;
  readonly tries: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** A feed, sitemap or section page that has named articles. */
export interface SourceEntry {
  readonly url: string;
  readonly via: Via;
  readonly articles: number;
  /** `time` of its newest article. */
  readonly newest: string | null;
}

/** Numbers of articles of one host, by what is known of them: a redesign that breaks extraction shows here. */
export interface HostFigures {
  readonly host: string;
  readonly articles: number;
  /** Of all its articles together. */
  readonly words: number;
  readonly withAuthors: number;
  readonly withDate: number;
  readonly withImage: number;
  readonly paywalled: number;
  readonly gone: number;
  readonly failures: number;
  /** `time` of its newest article. */
  readonly newest: string | null;
}

/** `null` sets no bound. */
export interface ArticleFilter {
  readonly host: string | null;
  readonly source: string | null;
  /** BCP 47; `en` finds `en-GB` too. */
  readonly language: string | null;
  readonly kind: PageKind | null;
  /** First `time` that belongs, such as `2026-11-23` or `2026-11-23T08:00:00.000Z`. */
  readonly from: string | null;
  /** First `time` that does not belong any more. */
  readonly until: string | null;
}

export interface PageRequest {
  /** `next` of the page before; `null` starts at the first. */
  readonly cursor: string | null;
  /** 1 to 1,000. */
  readonly limit: number;
}

export interface CatalogPage<Entry> {
  readonly entries: readonly Entry[];
  /** `null` on the last page. */
  readonly next: string | null;
}
