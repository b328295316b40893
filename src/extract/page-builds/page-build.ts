import type { Document } from "domhandler";
import type { PageNames } from "../../dom/page-names.ts";

/** A markup pattern that hides or breaks words of the article, and its fix. */
export interface PageBuild {
  /**
   * Whether the page may have the pattern, judged by its names or else its source. Must be cheap: most pages do not
   * have it.
   */
  maySettle(names: PageNames, html: string): boolean;
  /** Fixes the tree in place, in linear time. */
  settle(page: Document): void;
}
