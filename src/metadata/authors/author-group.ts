import type { ReadName } from "./author-name.ts";

/** An author as named by one source. */
export interface FoundAuthor extends ReadName {
  readonly url: string | null;
}

/** What names the authors: machine-readable data, or a visible place. */
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
  | "profile-link"
  | "author-page"
  | "personal-site"
  | "site-owner";

/** The authors named by one source, in its order. */
export interface AuthorGroup {
  readonly kind: AuthorKind;
  readonly source: string;
  readonly raw: string;
  readonly authors: readonly FoundAuthor[];
}
