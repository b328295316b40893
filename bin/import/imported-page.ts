import type { FetchedPage } from "../../src/fetched-page.ts";

/** A page from an import, or why it could not be read. */
export type ImportedPage =
  | {
      readonly page: FetchedPage;
      /** Additional pages of the same article, if known. */
      readonly further: readonly FetchedPage[];
      /** Whether its fetch time is known; otherwise the import time is used. */
      readonly isDated: boolean;
      readonly problem: null;
    }
  | {
      /** The file, line or record. */
      readonly place: string;
      readonly problem: string;
    };

/** Receives the part of the input that was read, 0 to 1, before each page; not called for standard input. */
export type OnRead = (share: number) => void;
