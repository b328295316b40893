import type { ArticleImage, Metadata } from "./stated-metadata.ts";

/**
 * The result of an extraction. A page passes through three types: `FetchedPages` → `Article` → `StoredArticle`.
 *
 * Names follow schema.org `NewsArticle`. A fact that the page does not state is `null`, or an empty list. Times are ISO
 * 8601 strings.
 */

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
