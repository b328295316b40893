import type { Document } from "domhandler";
import type { PageNames } from "../../dom/page-names.ts";

/** A way in which pages are built that hides or breaks words of the article, and how it is put right. */
export interface PageBuild {
  /** Whether the page may be built so, by its names or, where they do not tell, by its source: most pages cost nothing. */
  maySettle(names: PageNames, html: string): boolean;
  /** Puts the tree right, in place, in time proportional to its size. */
  settle(page: Document): void;
}
