/** Fetches feeds, sitemaps, section pages and robots.txt: any text type, under the same guard and limits as pages. */
export interface ResourceFetcher {
  /** @throws {IngestError} */
  fetchResource(url: string): Promise<FetchedResource>;
  /**
   * A conditional GET: returns `null` when the server says that nothing has changed since these validators.
   * @throws {IngestError}
   */
  fetchResource(url: string, known: Validators): Promise<FetchedResource | null>;
}

/** HTTP validators of a response. https://www.rfc-editor.org/rfc/rfc9110#section-8.8 */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetchedResource extends Validators {
  readonly finalUrl: string;
  readonly contentType: string | null;
  /** Seconds for which the server declares its response fresh (Cache-Control). */
  readonly maxAgeSeconds: number | null;
  readonly body: Uint8Array;
}
