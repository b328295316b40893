import type { FetchedPage } from "../../src/article.ts";

/** A page that somebody else has fetched, or why it is none. */
export type ImportedPage =
  | {
      readonly page: FetchedPage;
      /** Further pages of the same article, where they are known to be. */
      readonly further: readonly FetchedPage[];
      /** Whether it is known when it was fetched; else it counts as fetched when it is imported. */
      readonly isDated: boolean;
      readonly problem: null;
    }
  | {
      /** Where it stands: a file, a line, a record. */
      readonly place: string;
      readonly problem: string;
    };

/** Told before each page how much of what is imported has been read, 0 to 1; standard input does not say. */
export type OnRead = (share: number) => void;
