import type { FetchedResource } from "../ports/resource-fetcher.ts";
import type { SourceDocument, SourceKind } from "../store/source-state.ts";
import type { ListedEntry } from "./listed-entry.ts";

/** What a source currently lists. */
export interface PollResult {
  readonly kind: SourceKind;
  readonly title: string | null;
  readonly documents: readonly SourceDocument[];
  /** Newest first; `null` when the server says that nothing has changed. */
  readonly entries: readonly ListedEntry[] | null;
  /** The minimum poll interval that the source requests; `null` when it states none. */
  readonly minIntervalSeconds: number | null;
}

export function documentOf(url: string, { etag, lastModified }: FetchedResource): SourceDocument {
  return { url, etag, lastModified };
}

/** A document to be fetched unconditionally. */
export function withoutValidators(url: string): SourceDocument {
  return { url, etag: null, lastModified: null };
}
