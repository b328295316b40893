/** Feeds, sitemaps, section pages and robots.txt: bytes of any text type, behind the same guard and limits as pages. */
export interface ResourceFetcher {
  /** @throws {IngestError} */
  fetchResource(url: string): Promise<FetchedResource>;
  /**
   * A conditional GET: answers `null` when the server says that nothing has changed since the answer
   * that these validators came with.
   * @throws {IngestError}
   */
  fetchResource(url: string, known: Validators): Promise<FetchedResource | null>;
}

/** What an answer can be recognised by. https://www.rfc-editor.org/rfc/rfc9110#section-8.8 */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetchedResource extends Validators {
  readonly finalUrl: string;
  readonly contentType: string | null;
  /** Seconds for which the server says that its answer stays as it is (Cache-Control). */
  readonly maxAgeSeconds: number | null;
  readonly body: Uint8Array;
}
