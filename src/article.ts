/**
 * The data types of the pipeline, in the order in which a page passes through them: FetchedPages → Article →
 * StoredArticle.
 *
 * Names follow schema.org `NewsArticle`. A fact that the page does not state is `null`, or an empty list. Times are ISO
 * 8601 strings.
 */

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

export interface Redirect {
  /** The URL that responded with the redirect. */
  readonly url: string;
  readonly statusCode: number;
}

/** The source of the character encoding: https://html.spec.whatwg.org/#determining-the-character-encoding */
export type CharsetSource = "bom" | "header" | "meta" | "detected" | "default" | "caller" | "rendered";

/** How a browser ran the scripts of a page. */
export interface Rendering {
  /** Name and version of the browser. */
  readonly by: string;
  /** Requests that the page sent, without the page itself. */
  readonly requests: number;
  /** Requests that were refused: by the guard, robots.txt or a limit, or as not needed. */
  readonly refused: number;
  /** Bytes of all responses, after content decoding. */
  readonly bytes: number;
  readonly milliseconds: number;
  /** SHA-256 of the page as received, before its scripts ran. */
  readonly plainSha256: string;
}

/** A page as received: an immutable record of one fetch. */
export interface FetchedPage {
  readonly requestedUrl: string;
  readonly finalUrl: string;
  readonly redirects: readonly Redirect[];
  /** `null` if the caller supplied the page. */
  readonly statusCode: number | null;
  /** The Content-Type header as received. */
  readonly contentType: string | null;
  readonly charset: { readonly used: string; readonly source: CharsetSource };
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Response headers that state rights, language or canonical URL; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Absent if robots.txt was not consulted, as for a page supplied by the caller. */
  readonly hostStatements?: HostStatements;
  /** When the fetch began. Versions are ordered by this, not by when they are stored. */
  readonly fetchedAt: string;
  /** Present if a browser has run the page's scripts: body and HTML are then as they left it, in UTF-8. */
  readonly rendered?: Rendering;
  /** The body after content decoding, byte for byte. */
  readonly body: Uint8Array;
  /** The body as text, decoded with `charset.used`. */
  readonly html: string;
}

/** The pages of one article, in order; most articles have one. */
export type FetchedPages = readonly [first: FetchedPage, ...further: FetchedPage[]];

export type ArticleType =
  | "NewsArticle"
  | "Article"
  | "BlogPosting"
  | "LiveBlogPosting"
  | "OpinionNewsArticle"
  | "AnalysisNewsArticle"
  | "ReportageNewsArticle"
  | "ReviewNewsArticle"
  | "ScholarlyArticle"
  | "TechArticle"
  | "Report"
  | "AdvertiserContentArticle";

export interface Author {
  readonly name: string;
  readonly url: string | null;
  readonly kind: "Person" | "Organization";
}

export interface Publisher {
  readonly name: string | null;
  readonly url: string | null;
  readonly logo: string | null;
}

/** A date with the precision that the page states: a day without a time, an offset as written. */
export interface StatedDate {
  /** `2026-11-23` or `2026-11-23T08:15:00+01:00`. */
  readonly value: string;
  readonly precision: "day" | "second";
  readonly raw: string;
}

export interface ArticleImage {
  readonly url: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string | null;
  readonly caption: string | null;
  readonly creditText: string | null;
  /** Number of text blocks of the article before the image; `null` for an image outside the text. */
  readonly position: number | null;
}

export interface MediaLink {
  readonly url: string;
  readonly title: string | null;
}

export interface Breadcrumb {
  readonly name: string;
  readonly url: string | null;
}

export interface Rights {
  /** Values of `<meta name="robots">` and similar tags, as written. */
  readonly robots: string | null;
  readonly contentSignal: string | null;
  /** W3C TDM Reservation Protocol: `true` if rights are reserved. */
  readonly tdmReservation: boolean | null;
  readonly xRobotsTag: string | null;
  /**
   * Every statement of page, response and host about the use of the article, as they were when it was fetched. Absent
   * if there are none, and from articles stored before statements were listed: `rights/statements-of.ts` reads both.
   */
  readonly statements?: readonly RightsStatement[];
  /** When the site stated this, if it did so after the version was fetched: a later fetch had the same text. */
  readonly asOf?: string;
}

export const STATEMENT_KINDS = [
  "usage-preferences",
  "robots",
  "tdm-reservation",
  "tdm-policy",
  "license",
  "terms",
] as const;

/** A statement about the use of an article. */
export interface RightsStatement {
  /**
   * `usage-preferences`: Content-Signal or Content-Usage. `robots`: directives of a robots meta tag or X-Robots-Tag.
   * `tdm-reservation`: `1` or `0`. The text of the others is a URL.
   */
  readonly kind: (typeof STATEMENT_KINDS)[number];
  /** For example `robots.txt:content-signal`, `header:x-robots-tag`, `meta:robots`, `tdmrep.json`. */
  readonly source: string;
  readonly text: string;
}

/** What the files of a host stated about a page when it was fetched. */
export interface HostStatements {
  /** The product token that robots.txt was read for. */
  readonly agent: string;
  /** When robots.txt was fetched: at most a day before the page. */
  readonly robotsFetchedAt: string;
  readonly statements: readonly RightsStatement[];
}

/** The result of an extraction. Only the first two are stored as articles. */
export type Outcome =
  | "article"
  | "paywalled"
  | "bot-wall"
  | "consent-wall"
  | "soft-404"
  | "not-an-article"
  | "needs-rendering";

/** The kinds of page that are distinguished. */
export const PAGE_KINDS = ["article", "forum", "product", "listing", "collection", "documentation", "service"] as const;

/**
 * `forum` is a thread of messages; `listing` a list of articles, jobs, posts or anything else but products;
 * `collection` a list of products; `service` a page about a company or its services.
 */
export type PageKind = (typeof PAGE_KINDS)[number];

/** The kind of a page, as classified. */
export interface JudgedKind {
  readonly kind: PageKind;
  /** The probability of this kind, 0 to 1. A doubtful page is classified as an article, with a low confidence. */
  readonly confidence: number;
  /** Sentences in favour of this kind, the strongest first. */
  readonly signs: readonly string[];
}

/** A removed part of the page, recorded so that every removal can be explained and undone. */
export interface Removal {
  /** Name of the rule or step that removed it. */
  readonly rule: string;
  /** Why this rule exists, or what was wrong with this block. */
  readonly reason: string;
  /** Its former location: a short path such as `div.share-bar`. */
  readonly selector: string;
  /** The removed text, one block per line. */
  readonly text: string;
}

export interface Quality {
  /** 0 (nothing usable) to 1 (complete). */
  readonly score: number;
  /** Sentences for people, the most important first. */
  readonly reasons: readonly string[];
}

export interface Provenance {
  /** For example `json-ld:author.name`, `meta:og:title`, `text:.byline`. */
  readonly source: string;
  readonly raw: string;
  /** Other sources that state the same; absent if the field is read from one source only. */
  readonly confirmedBy?: readonly string[];
  /** Conflicting statements that were rejected, the strongest first. */
  readonly rejected?: readonly { readonly source: string; readonly raw: string }[];
}

/** What the page states about its article, besides the text. */
export interface Metadata {
  readonly type: ArticleType;
  readonly canonicalUrl: string | null;
  readonly headline: string | null;
  readonly alternativeHeadline: string | null;
  readonly description: string | null;
  readonly authors: readonly Author[];
  readonly bylineRaw: string | null;
  readonly publisher: Publisher | null;
  readonly datePublished: StatedDate | null;
  readonly dateModified: StatedDate | null;
  /** BCP 47, as declared by the page and checked against the text. */
  readonly inLanguage: string | null;
  readonly dir: "ltr" | "rtl" | null;
  readonly articleSection: readonly string[];
  readonly keywords: readonly string[];
  readonly breadcrumbs: readonly Breadcrumb[];
  /** The lead image as declared by the page; if none is, the first large one below the headline. */
  readonly mainImage: ArticleImage | null;
  readonly videos: readonly MediaLink[];
  readonly audios: readonly MediaLink[];
  readonly isAccessibleForFree: boolean | null;
  readonly license: string | null;
  readonly copyrightHolder: string | null;
  readonly rights: Rights;
  /** For every stated field: its source and raw value. */
  readonly provenance: Readonly<Record<string, Provenance>>;
}

export interface Article extends Metadata {
  readonly schemaVersion: 1;
  /** The normalised URL of the article: the canonical URL if it can be trusted, otherwise the final URL. */
  readonly url: string;
  /** Plain text: paragraphs separated by an empty line, list items one per line. */
  readonly articleBody: string;
  /** Sanitised HTML. */
  readonly articleBodyHtml: string;
  /** GitHub-flavoured Markdown. */
  readonly articleBodyMarkdown: string;
  readonly wordCount: number;
  /** The language detected from the text. */
  readonly languageDetected: { readonly code: string; readonly confidence: number } | null;
  readonly images: readonly ArticleImage[];
  /** Absent from articles stored before kinds were introduced. */
  readonly pageKind?: JudgedKind;
  readonly outcome: Outcome;
  readonly quality: Quality;
  readonly extractor: {
    readonly name: string;
    readonly version: string;
    /** The owner's rule applied to the site; absent if there was none. */
    readonly siteRule?: { readonly host: string; readonly version: number };
    /**
     * The fingerprints of the host's evidence that matched, sorted. With them as evidence, the same pages give the same
     * article. Absent if there were none.
     */
    readonly hostEvidence?: readonly string[];
  };
  readonly removals: readonly Removal[];
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
