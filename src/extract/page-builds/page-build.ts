import type { Document } from "domhandler";

/** A way in which pages are built that hides or breaks words of the article, and how it is put right. */
export interface PageBuild {
  /** Strings of the HTML without which the page is not built so: pages without any of them cost nothing. */
  readonly signs: readonly string[];
  /** Puts the tree right, in place, in time proportional to its size. */
  settle(page: Document): void;
}
