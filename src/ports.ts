import type { Discovery, FetchedPage, StoredArticle } from "./article.ts";
import type {
  ArticleEntry,
  ArticleFilter,
  CatalogPage,
  FailureEntry,
  HostFigures,
  PageRequest,
  SearchHit,
  SimilarEntry,
  SourceEntry,
} from "./catalog/entries.ts";
import type { Admission, VisitEnd } from "./manners/host-budget.ts";
import type { KnownRobots } from "./manners/known-robots.ts";
import type { FailureRecord } from "./store/failures.ts";
import type { WebhookEvent } from "./webhook/webhook-event.ts";

/** What the core needs of the outside. Each adapter is a function that returns one of these. */

export interface PageFetcher {
  /**
   * Fetches one page: guard, redirects, limits, charset.
   * @param signal Ends the work when it is aborted, and its reason is thrown.
   * @param isFurther Whether it goes on with a page that is had. Then its host's turn is waited for: who comes
   *   again later has to ask for that page again.
   * @throws {IngestError} for every way in which a page cannot be had.
   */
  fetchPage(url: string, signal?: AbortSignal, isFurther?: boolean): Promise<FetchedPage>;
}

export interface ObjectBody {
  readonly body: Uint8Array;
  /** Opaque; compare for equality only. */
  readonly etag: string;
  readonly contentType: string;
}

export interface ObjectHead {
  readonly key: string;
  /** Opaque; compare for equality only. */
  readonly etag: string;
  /** In bytes. */
  readonly size: number;
}

export interface ListOptions {
  /** `""` lists everything. */
  readonly prefix: string;
  /** Lists the keys that come after this one, whether or not it exists; `null` starts at the first. */
  readonly after: string | null;
  /** Keys a page, 1 to 1,000; a page may be shorter and yet not be the last. */
  readonly limit: number;
}

export interface ListPage {
  /** In the order of their keys as UTF-8 bytes. */
  readonly objects: readonly ObjectHead[];
  /** The `after` of the next page; `null` on the last. */
  readonly next: string | null;
}

/**
 * A bucket. There is no plain `put`: every write either creates a key or replaces a state that the
 * writer has read, so that no writer destroys what it has not seen.
 *
 * Keys are as `store/object-key.ts` checks them; the end of a key tells the content type.
 * Every method throws an IngestError `storage-unavailable` when the store cannot do its work. A write
 * that threw may have been applied all the same.
 */
export interface ObjectStore {
  get(key: string): Promise<ObjectBody | null>;
  /** Without the size: a HEAD over S3 loses its Content-Length inside workerd. */
  head(key: string): Promise<Pick<ObjectHead, "etag"> | null>;
  /** Creates the object. Answers its etag, or `null` when the key exists already; of several writers one wins. */
  putIfAbsent(key: string, body: Uint8Array): Promise<string | null>;
  /** Replaces the object while its etag is still `etag`. Answers the new etag, or `null` when it has changed or gone. */
  putIfUnchanged(key: string, body: Uint8Array, etag: string): Promise<string | null>;
  list(options: ListOptions): Promise<ListPage>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
}

/** What travels through the queue: URLs and ids, never HTML. */
export interface IngestMessage {
  readonly url: string;
  readonly discovery: Discovery;
}

export interface IngestQueue {
  /** Resolves when the queue has taken every message. */
  send(messages: readonly IngestMessage[]): Promise<void>;
}

/** Feeds, sitemaps, section pages and robots.txt: bytes of any text type, behind the same guard and limits as pages. */
export interface ResourceFetcher {
  /** @throws {IngestError} */
  fetchResource(url: string): Promise<FetchedResource>;
  /**
   * A conditional GET: answers `null` when the server says that nothing has changed since the answer
   * that these validators came with.
   * @throws {IngestError}
   */
  fetchResource(url: string, known: Validators): Promise<FetchedResource | null>;
}

/** What an answer can be recognised by. https://www.rfc-editor.org/rfc/rfc9110#section-8.8 */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetchedResource extends Validators {
  readonly finalUrl: string;
  readonly contentType: string | null;
  /** Seconds for which the server says that its answer stays as it is (Cache-Control). */
  readonly maxAgeSeconds: number | null;
  readonly body: Uint8Array;
}

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
  /** Forgets everything. */
  clear(): Promise<void>;
  /** The newest first. */
  listArticles(filter: ArticleFilter, page: PageRequest): Promise<CatalogPage<ArticleEntry>>;
  /**
   * The best matches first.
   * @param typed words, "words side by side", and -words that must not be there.
   */
  searchArticles(typed: string, filter: ArticleFilter, page: PageRequest): Promise<CatalogPage<SearchHit>>;
  /** Other articles with nearly the same text, the nearest first, at most 100; none for a text too short to tell. */
  listSimilar(article: Pick<StoredArticle, "id" | "version">): Promise<readonly SimilarEntry[]>;
  /** The last that failed first; `null` for every host. */
  listFailures(host: string | null, page: PageRequest): Promise<CatalogPage<FailureEntry>>;
  /** `null` when nothing is known of such a failure. */
  findFailure(id: string): Promise<FailureEntry | null>;
  listSources(page: PageRequest): Promise<CatalogPage<SourceEntry>>;
  listHosts(page: PageRequest): Promise<CatalogPage<HostFigures>>;
}

export interface Clock {
  now(): Date;
}

/**
 * One gate for all who send requests. It keeps the budget of each host (by the rules of
 * `manners/host-budget.ts`) and what its robots.txt said. A host is what RFC 9309 gives a robots.txt
 * of its own, name and port, and not a registrable domain: below many of these each host is another's.
 * Every method throws an IngestError `storage-unavailable` when the gate cannot be asked.
 */
export interface HostGate {
  /** Asks for the lease of the host: one request may leave. */
  enter(origin: string): Promise<Admission & { readonly robots: readonly KnownRobots[] }>;
  /** Gives the lease back. @param learned what robots.txt was found to say meanwhile. */
  leave(origin: string, lease: number, end: VisitEnd, learned: readonly KnownRobots[]): Promise<void>;
  /** Milliseconds until the turn of somebody who goes and comes back. Everybody is given another one. */
  lineUp(origin: string): Promise<number>;
}

export type WebhookDelivery =
  | { readonly status: "delivered" }
  /** The endpoint wants no more. */
  | { readonly status: "gone" }
  | { readonly status: "failed"; readonly reason: string };

export interface WebhookSender {
  /** One attempt; never throws. */
  deliver(endpoint: string, event: WebhookEvent): Promise<WebhookDelivery>;
}
