import type { Outcome, PageKind } from "../article.ts";
import type { IngestErrorCode } from "../errors.ts";
import type { FailureRecord } from "../failure.ts";
import type { StoredMarks } from "../marks.ts";
import type { RightsFilter } from "../rights/rights-filter.ts";
import type { Use, Verdict } from "../rights/use.ts";
import type { ArticleType, StatedDate } from "../stated-metadata.ts";
import type { StoredArticle, Version, Via } from "../stored-article.ts";
import type { ArticleIndex } from "./article-index.ts";

/**
 * Lists and searches of what is in the bucket. Derived: it can be dropped and rebuilt. Methods with a `PageRequest`
 * throw a `CursorError` for a cursor that their list did not issue.
 */
export interface Catalog extends ArticleIndex {
  /** Adds the latest version of each article; a state older than the indexed one is ignored. */
  indexArticles(articles: readonly StoredArticle[]): Promise<void>;
  recordFailures(failures: readonly FailureRecord[]): Promise<void>;
  /** @param id of the failure: the article id of its URL. */
  clearFailure(id: string): Promise<void>;
  /** Removes an article and all its words. A missing article is not an error. */
  removeArticle(id: string): Promise<void>;
  /** Stores the marks of articles, and of URLs that have led to none yet; older states are ignored. */
  recordMarks(marks: readonly StoredMarks[]): Promise<void>;
  /** Missing marks are not an error. */
  removeMarks(id: string): Promise<void>;
  /** Labels of articles, most frequent first, at most 200. */
  listLabels(): Promise<readonly LabelCount[]>;
  /** The places of articles whose latest text has one of these hashes. */
  listSameText(contentHashes: readonly string[]): Promise<readonly Pick<StoredArticle, "id" | "host">[]>;
  /** The places of articles first seen before this time, oldest first. */
  listSeenBefore(time: string, limit: number): Promise<readonly Pick<StoredArticle, "id" | "host">[]>;
  /** Removes everything. */
  clear(): Promise<void>;
  /** Newest first. */
  listArticles(filter: ArticleFilter, page: PageRequest): Promise<CatalogPage<ArticleEntry>>;
  /**
   * Best matches first, or those most recently added.
   * @param typed a query as parsed by `searchQuery`: words, "phrases", `one OR other`, `begin*`, `-unwanted`.
   */
  searchArticles(typed: string, filter: ArticleFilter, page: PageRequest, order?: SearchOrder): Promise<SearchPage>;
  /** The number of matches per day of publication, in order; of more than 20,000 matches, the most recently added. */
  countMatches(typed: string, filter: ArticleFilter): Promise<readonly DayCount[]>;
  /** Other articles with nearly the same text, nearest first, at most 100; none for a text too short to compare. */
  listSimilar(article: {
    readonly id: string;
    readonly version: Pick<Version, "simhash">;
  }): Promise<readonly SimilarEntry[]>;
  /** Most recent failure first. @param host `null` for every host. */
  listFailures(host: string | null, page: PageRequest): Promise<CatalogPage<FailureEntry>>;
  /** `null` when there is no such failure. */
  findFailure(id: string): Promise<FailureEntry | null>;
  listSources(page: PageRequest): Promise<CatalogPage<SourceEntry>>;
  listHosts(page: PageRequest): Promise<CatalogPage<HostFigures>>;
  space(): Promise<CatalogSpace>;
}

/** The databases of a catalog, which are filled one after another. */
export interface CatalogSpace {
  readonly databases: number;
  /** Size of the last one. */
  readonly lastBytes: number;
}

/** What a list shows of an article. */
export interface ArticleSummary {
  readonly id: string;
  readonly host: string;
  readonly url: string;
  readonly type: ArticleType;
  /** `null` for an article stored before kinds were detected. */
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
  /** Number of removed blocks. */
  readonly removals: number;
  /** 0 to 1. */
  readonly quality: number;
  readonly outcome: Outcome;
  readonly version: number;
  readonly fetchedAt: string;
  readonly lastChecked: string;
  readonly isGone: boolean;
  /** The verdict on each use; `null` in a catalog that was filled before it recorded them. */
  readonly uses: Readonly<Record<Use, Verdict>> | null;
}

/** What the catalog has of an article; the article itself is in the bucket. */
export interface ArticleEntry extends ArticleSummary {
  /** When the article was published, in UTC: the time stated by its page, but never later than it was first seen. */
  readonly time: string;
  readonly via: Via;
  readonly source: string | null;
  readonly contentHash: string;
  readonly firstSeen: string;
  /** Version of the extractor. */
  readonly extractor: string;
  /** When its page was first found gone. */
  readonly goneSince: string | null;
  readonly isRead: boolean;
  readonly isArchived: boolean;
  readonly labels: readonly string[];
}

export interface LabelCount {
  readonly label: string;
  readonly articles: number;
}

/** A part of an excerpt; the parts are consecutive. */
export interface SnippetPart {
  readonly text: string;
  /** Whether this part matches the query. */
  readonly isMatch: boolean;
}

export interface SearchHit extends ArticleEntry {
  readonly snippet: readonly SnippetPart[];
}

export const SEARCH_ORDERS = ["best", "filed"] as const;

export type SearchOrder = (typeof SEARCH_ORDERS)[number];

export interface SearchPage extends CatalogPage<SearchHit> {
  /** Matches on all pages, counted up to 20,000; 0 on a page without matches. */
  readonly total: number;
}

export interface DayCount {
  /** Such as `2026-11-23`, in UTC. */
  readonly day: string;
  readonly articles: number;
}

/** An article with nearly the same text as another: a syndicated copy, or the same story under another URL. */
export interface SimilarEntry extends ArticleEntry {
  /** Differing bits of the two text hashes, 0 to `MAX_DISTANCE` of `store/simhash.ts`. */
  readonly distance: number;
}

/** A URL whose last attempt failed. */
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

/** A feed, sitemap or section page that has listed articles. */
export interface SourceEntry {
  readonly url: string;
  readonly via: Via;
  readonly articles: number;
  /** `time` of its newest article. */
  readonly newest: string | null;
}

/**
 * Counts of the articles of one host, by the facts that were extracted: they reveal a redesign that breaks extraction.
 */
export interface HostFigures {
  readonly host: string;
  readonly articles: number;
  /** Total words of all its articles. */
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
  /** Only articles that may be used in these ways. */
  readonly rights: RightsFilter | null;
  /** Inclusive lower bound of `time`, such as `2026-11-23` or `2026-11-23T08:00:00.000Z`. */
  readonly from: string | null;
  /** Exclusive upper bound of `time`. */
  readonly until: string | null;
  /** `true`: only articles not marked as read; `false`: only those that are. */
  readonly unread: boolean | null;
  readonly archived: boolean | null;
  readonly label: string | null;
}

export const EVERY_ARTICLE: ArticleFilter = {
  host: null,
  source: null,
  language: null,
  kind: null,
  rights: null,
  from: null,
  until: null,
  unread: null,
  archived: null,
  label: null,
};

export interface PageRequest {
  /** `next` of the previous page; `null` starts at the first. */
  readonly cursor: string | null;
  /** 1 to 1,000. */
  readonly limit: number;
}

export interface CatalogPage<Entry> {
  readonly entries: readonly Entry[];
  /** `null` on the last page. */
  readonly next: string | null;
}
