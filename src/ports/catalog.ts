import type { ArticleType, Outcome, PageKind, StatedDate, StoredArticle, Version, Via } from "../article.ts";
import type { IngestErrorCode } from "../errors.ts";
import type { FailureRecord } from "../failure.ts";
import type { StoredMarks } from "../marks.ts";

/**
 * Lists and searches over what is in the bucket. Derived: it can be dropped and rebuilt.
 * A cursor that its list has not given out is a `CursorError`.
 */
export interface Catalog {
  /** Takes the latest version of each; an older state of an article than the one that is there changes nothing. */
  indexArticles(articles: readonly StoredArticle[]): Promise<void>;
  recordFailures(failures: readonly FailureRecord[]): Promise<void>;
  /** @param id of the failure: that of the article at its URL. */
  clearFailure(id: string): Promise<void>;
  /** Forgets an article, and every word of it. One that is not there is no error. */
  removeArticle(id: string): Promise<void>;
  /** Takes the marks of articles, and of URLs that have led to none yet; an older state of them changes nothing. */
  recordMarks(marks: readonly StoredMarks[]): Promise<void>;
  /** Those that are not there are no error. */
  removeMarks(id: string): Promise<void>;
  /** Labels of articles, the most frequent first, at most 200. */
  listLabels(): Promise<readonly LabelCount[]>;
  /** Where articles lie whose latest text has one of these hashes. */
  listSameText(contentHashes: readonly string[]): Promise<readonly Pick<StoredArticle, "id" | "host">[]>;
  /** Where those lie that were first seen before this time, the longest ago first. */
  listSeenBefore(time: string, limit: number): Promise<readonly Pick<StoredArticle, "id" | "host">[]>;
  /** Forgets everything. */
  clear(): Promise<void>;
  /** The newest first. */
  listArticles(filter: ArticleFilter, page: PageRequest): Promise<CatalogPage<ArticleEntry>>;
  /**
   * The best matches first, or those that were filed last.
   * @param typed as `searchQuery` reads it: words, "words side by side", `one OR other`, `begin*`, `-unwanted`.
   */
  searchArticles(typed: string, filter: ArticleFilter, page: PageRequest, order?: SearchOrder): Promise<SearchPage>;
  /** On which days what a search finds came out, in their order; of more than 20,000 matches the last to be filed. */
  countMatches(typed: string, filter: ArticleFilter): Promise<readonly DayCount[]>;
  /** Other articles with nearly the same text, the nearest first, at most 100; none for a text too short to tell. */
  listSimilar(article: {
    readonly id: string;
    readonly version: Pick<Version, "simhash">;
  }): Promise<readonly SimilarEntry[]>;
  /** The last that failed first; `null` for every host. */
  listFailures(host: string | null, page: PageRequest): Promise<CatalogPage<FailureEntry>>;
  /** `null` when nothing is known of such a failure. */
  findFailure(id: string): Promise<FailureEntry | null>;
  listSources(page: PageRequest): Promise<CatalogPage<SourceEntry>>;
  listHosts(page: PageRequest): Promise<CatalogPage<HostFigures>>;
}

/** What a list shows of an article. */
export interface ArticleSummary {
  readonly id: string;
  readonly host: string;
  readonly url: string;
  readonly type: ArticleType;
  /** What kind of page it is; `null` for what was filed before kinds were told apart. */
  readonly kind: PageKind | null;
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly datePublished: StatedDate | null;
  readonly inLanguage: string | null;
  readonly dir: "ltr" | "rtl" | null;
  /** URL of the lead image. */
  readonly image: string | null;
  readonly wordCount: number;
  /** Number of blocks that were cut. */
  readonly removals: number;
  /** 0 to 1. */
  readonly quality: number;
  readonly outcome: Outcome;
  readonly version: number;
  readonly fetchedAt: string;
  readonly lastChecked: string;
  readonly isGone: boolean;
}

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
  readonly isRead: boolean;
  readonly isArchived: boolean;
  readonly labels: readonly string[];
}

export interface LabelCount {
  readonly label: string;
  readonly articles: number;
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

export const SEARCH_ORDERS = ["best", "filed"] as const;

export type SearchOrder = (typeof SEARCH_ORDERS)[number];

export interface SearchPage extends CatalogPage<SearchHit> {
  /** Matches on all pages, counted up to 20,000; 0 on a page that has none. */
  readonly total: number;
}

export interface DayCount {
  /** Such as `2026-11-23`, in UTC. */
  readonly day: string;
  readonly articles: number;
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
  /** `true`: only what is not marked as read; `false`: only what is. */
  readonly unread: boolean | null;
  readonly archived: boolean | null;
  readonly label: string | null;
}

/** No bound at all. */
export const EVERY_ARTICLE: ArticleFilter = {
  host: null,
  source: null,
  language: null,
  kind: null,
  from: null,
  until: null,
  unread: null,
  archived: null,
  label: null,
};

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
