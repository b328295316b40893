/** A passage as an index of vectors stores it. */
export interface IndexedPassage {
  /** Unique among all articles, at most 64 bytes. */
  readonly id: string;
  /** The text to embed, with the titles that it is below. */
  readonly text: string;
  readonly metadata: Readonly<Record<string, string | number>>;
}

/** Embeds passages and stores their vectors, for search by meaning. */
export interface PassageIndex {
  /** Adds or replaces. @throws {IngestError} `storage-unavailable`. */
  upsert(passages: readonly IndexedPassage[]): Promise<void>;
  /** Ids that do not exist are not an error. @throws {IngestError} `storage-unavailable`. */
  remove(ids: readonly string[]): Promise<void>;
}
