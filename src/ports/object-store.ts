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
  /** Keys per page, 1 to 1,000; a shorter page is not necessarily the last. */
  readonly limit: number;
}

export interface ListPage {
  /** Sorted by key, as UTF-8 bytes. */
  readonly objects: readonly ObjectHead[];
  /** The `after` of the next page; `null` on the last. */
  readonly next: string | null;
}

/**
 * A bucket. There is no plain `put`: every write either creates a key or replaces a state that the writer has read, so
 * that no writer destroys what it has not seen.
 *
 * Keys must pass `store/object-key.ts`; the suffix of a key determines its content type. Every method throws an
 * IngestError `storage-unavailable` on failure. A write that threw may have been applied all the same.
 */
export interface ObjectStore {
  get(key: string): Promise<ObjectBody | null>;
  /** Without the size: a HEAD over S3 loses its Content-Length inside workerd. */
  head(key: string): Promise<Pick<ObjectHead, "etag"> | null>;
  /** Creates the object. Returns its etag, or `null` when the key exists; of concurrent writers one wins. */
  putIfAbsent(key: string, body: Uint8Array): Promise<string | null>;
  /**
   * Replaces the object if its etag is still `etag`. Returns the new etag, or `null` when it has changed or is gone.
   */
  putIfUnchanged(key: string, body: Uint8Array, etag: string): Promise<string | null>;
  list(options: ListOptions): Promise<ListPage>;
  /** Deleting a missing object is not an error. */
  delete(key: string): Promise<void>;
}
