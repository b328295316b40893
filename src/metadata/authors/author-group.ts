import type { ReadName } from "./author-name.ts";

/** An author as a source names one. */
export interface FoundAuthor extends ReadName {
  readonly url: string | null;
}

/** What names the authors: data for machines, or a place that readers see. */
export type AuthorKind =
  | "json-ld"
  | "meta"
  | "property"
  | "author-link"
  | "author-name"
  | "byline"
  | "label"
  | "portrait"
  | "name-line"
  | "author-box"
  | "author-page"
  | "personal-site"
  | "site-owner";

/** The authors that one source names, in its order. */
export interface AuthorGroup {
  readonly kind: AuthorKind;
  readonly source: string;
  readonly raw: string;
  readonly authors: readonly FoundAuthor[];
}
