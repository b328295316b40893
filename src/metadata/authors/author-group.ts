import type { ReadName } from "./author-name.ts";

/** An author as a source names one. */
export interface FoundAuthor extends ReadName {
  readonly url: string | null;
}

/** The authors that one source names, in its order. */
export interface AuthorGroup {
  readonly source: string;
  readonly raw: string;
  readonly authors: readonly FoundAuthor[];
}
