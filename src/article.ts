/**
 * The nouns of the pipeline, in the order in which a page becomes each of them:
 * FetchedPages → Article → StoredArticle.
 *
 * Names follow schema.org `NewsArticle`. A fact that the page does not state is `null`; a list of
 * which the page states nothing is empty. Times are ISO 8601 strings.
 */

/** How a URL came to us: `page` is a person at the service's own pages, `replay` a re-extraction. */
export const VIAS = ["api", "queue", "feed", "sitemap", "news-sitemap", "section", "replay", "cli", "page"] as const;

export type Via = (typeof VIAS)[number];

export interface Discovery {
  readonly via: Via;
  /** URL of the feed, sitemap or section page that named the article. */
  readonly source: string | null;
  readonly feedTitle: string | null;
  readonly feedDate: string | null;
}

export interface Redirect {
  /** The URL that answered with the redirect. */
  readonly url: string;
  readonly statusCode: number;
}

/** Where the character encoding was learned: https://html.spec.whatwg.org/#determining-the-character-encoding */
export type CharsetSource = "bom" | "header" | "meta" | "detected" | "default" | "caller";

/** A page as received: a frozen record of one fetch. */
export interface FetchedPage {
  readonly requestedUrl: string;
  readonly finalUrl: string;
  readonly redirects: readonly Redirect[];
  /** `null` when the caller brought the page. */
  readonly statusCode: number | null;
  /** The Content-Type header as received. */
  readonly contentType: string | null;
  readonly charset: { readonly used: string; readonly source: CharsetSource };
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Response headers that state rights, language or canonical URL; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** When the fetch began: versions are ordered by this, not by when they are stored. */
  readonly fetchedAt: string;
  /** The body after content decoding, byte for byte. */
  readonly body: Uint8Array;
  /** The body as text, decoded with `charset.used`. */
  readonly html: string;
}

/** The pages of one article, in their order; most articles have one. */
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

/** A date as the page states it. A day stays a day, an offset stays. */
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
  /** Number of text blocks of the article before the image; `null` for an image that stands outside of the text. */
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
  /** `<meta name="robots">` and its like, as written. */
  readonly robots: string | null;
  readonly contentSignal: string | null;
  /** W3C TDM Reservation Protocol: `true` when rights are reserved. */
  readonly tdmReservation: boolean | null;
  readonly xRobotsTag: string | null;
}

/** What an extraction ended as. Only the first two are stored as articles. */
export type Outcome =
  | "article"
  | "paywalled"
  | "bot-wall"
  | "consent-wall"
  | "soft-404"
  | "not-an-article"
  | "needs-rendering";

/** The kinds of page that are told apart. */
export const PAGE_KINDS = ["article", "forum", "product", "listing", "collection", "documentation", "service"] as const;

/**
 * A thread of messages is `forum`; a list of what is no product (articles, jobs, posts) `listing`, of products
 * `collection`; what presents a company or what it does `service`.
 */
export type PageKind = (typeof PAGE_KINDS)[number];

/** What kind of page it is. */
export interface JudgedKind {
  readonly kind: PageKind;
  /** The probability that it is this kind, 0 to 1. In doubt a page is an article, with a confidence that says so. */
  readonly confidence: number;
  /** Sentences that say what speaks for it, the weightiest first. */
  readonly signs: readonly string[];
}

/** One thing that was cut, so that every cut can be explained and undone. */
export interface Removal {
  /** Name of the rule or step that cut it. */
  readonly rule: string;
  /** Why this rule exists, or what this block showed. */
  readonly reason: string;
  /** Where it stood: a short path such as `div.share-bar`. */
  readonly selector: string;
  /** The text that was cut, one block a line. */
  readonly text: string;
}

export interface Quality {
  /** 0 (nothing usable) to 1 (everything in place). */
  readonly score: number;
  /** Sentences that a person understands, the weightiest first. */
  readonly reasons: readonly string[];
}

export interface Provenance {
  /** For example `json-ld:author.name`, `meta:og:title`, `text:.byline`. */
  readonly source: string;
  readonly raw: string;
  /** Other sources that state the same; absent where the field is read from one place only. */
  readonly confirmedBy?: readonly string[];
  /** What the page states otherwise and was not believed, the strongest first. */
  readonly rejected?: readonly { readonly source: string; readonly raw: string }[];
}

/** What the page says about its article, beside the text. */
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
  /** The lead image as declared by the page; where none is, the first large one under the headline. */
  readonly mainImage: ArticleImage | null;
  readonly videos: readonly MediaLink[];
  readonly audios: readonly MediaLink[];
  readonly isAccessibleForFree: boolean | null;
  readonly license: string | null;
  readonly copyrightHolder: string | null;
  readonly rights: Rights;
  /** For every field that is stated: where it came from, and the raw value. */
  readonly provenance: Readonly<Record<string, Provenance>>;
}

export interface Article extends Metadata {
  readonly schemaVersion: 1;
  /** The normalised URL of the article: canonical where that can be trusted, else the final one. */
  readonly url: string;
  /** Plain text: paragraphs apart by an empty line, list items one a line. */
  readonly articleBody: string;
  /** Sanitised HTML. */
  readonly articleBodyHtml: string;
  /** GitHub-flavoured Markdown. */
  readonly articleBodyMarkdown: string;
  readonly wordCount: number;
  /** What the text itself is written in. */
  readonly languageDetected: { readonly code: string; readonly confidence: number } | null;
  readonly images: readonly ArticleImage[];
  /** Absent from what was filed before kinds were told apart. */
  readonly pageKind?: JudgedKind;
  readonly outcome: Outcome;
  readonly quality: Quality;
  readonly extractor: {
    readonly name: string;
    readonly version: string;
    /** The owner's rule for the site that was followed. Absent where there was none. */
    readonly siteRule?: { readonly host: string; readonly version: number };
  };
  readonly removals: readonly Removal[];
}

/** What is kept of the fetch, without the page itself. */
export interface FetchRecord extends Omit<FetchedPage, "body" | "html"> {
  /** Key of the page in the bucket. */
  readonly rawKey: string;
  /** SHA-256 of the page as received, in hexadecimal. */
  readonly rawSha256: string;
}

/** What an edit did, the weightiest first: a rewrite changes more than a half, a typo only letters of a few words. */
export type ChangeKind = "rewrite" | "headline" | "correction" | "typo";

/** Paragraphs that a version replaced. An addition has nothing `removed`, a cut nothing `added`. */
export interface ParagraphChange {
  /** Number of paragraphs before it in the new text. */
  readonly position: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export interface VersionChange {
  readonly kind: ChangeKind;
  /** The headline before; `null` when it stayed. */
  readonly headlineBefore: string | null;
  readonly paragraphs: readonly ParagraphChange[];
}

export interface Version {
  /** 1, 2, 3, … */
  readonly number: number;
  readonly previous: number | null;
  /** SHA-256 of headline and text: the same hash makes no new version. */
  readonly contentHash: string;
  /** 16 hexadecimal digits, alike for like texts (`store/simhash.ts`); `null` for a text that is too short to tell; missing in the first articles. */
  readonly simhash?: string | null;
  /** When this text was first fetched. */
  readonly firstSeen: string;
  /** When this text was last fetched and still the same. */
  readonly lastChecked: string;
  /** What changed since the version before; `null` in the first. */
  readonly change: VersionChange | null;
}

/** The page answered that the article is gone (404 or 410); the article is kept. */
export interface Gone {
  /** The first time that the page answered so. */
  readonly since: string;
}

/** An article as it lies in the bucket. */
export interface StoredArticle extends Article {
  /** Hash of the URL under which the article was first stored; see `url/article-id.ts`. */
  readonly id: string;
  /** Host in the keys of the article. */
  readonly host: string;
  /** Other URLs that led here, normalised, in the order of their characters. */
  readonly aliases: readonly string[];
  /** Of its first page. */
  readonly fetch: FetchRecord;
  /** Of its further pages, in their order. Absent where there are none, so that such articles read as they did before pages were joined. */
  readonly furtherFetches?: readonly FetchRecord[];
  readonly version: Version;
  /** When the article was first fetched. Absent from what was filed before this was kept. */
  readonly firstSeen?: string;
  /** `null` while the page is there. */
  readonly gone: Gone | null;
  /** How the article was found first; an edit that was found in another way leaves it. */
  readonly discovery: Discovery;
}
