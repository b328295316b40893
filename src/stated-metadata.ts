import type { Rights } from "./rights-statement.ts";

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
