import type { FetchedResource } from "../ports/resource-fetcher.ts";
import type { SourceDocument, SourceKind } from "../store/source-state.ts";
import type { ListedEntry } from "./listed-entry.ts";

/** What a source says now. */
export interface PollResult {
  readonly kind: SourceKind;
  readonly title: string | null;
  readonly documents: readonly SourceDocument[];
  /** The newest first; `null` when the server says that nothing has changed. */
  readonly entries: readonly ListedEntry[] | null;
  /** Seconds that the source wants to be left alone for; `null` when it does not say. */
  readonly restSeconds: number | null;
}

export function documentOf(url: string, { etag, lastModified }: FetchedResource): SourceDocument {
  return { url, etag, lastModified };
}

/** A document of which nothing is known that it could be recognised by. */
export function unread(url: string): SourceDocument {
  return { url, etag: null, lastModified: null };
}
