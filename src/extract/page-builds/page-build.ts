import type { Document, Element } from "domhandler";

/** A way in which pages are built that hides or breaks words of the article, and how it is put right. */
export interface PageBuild {
  /** Whether the element is one without which no page is built so: pages without any cost one look at each element. */
  isSign(element: Element): boolean;
  /** Puts the tree right, in place, in time proportional to its size. */
  settle(page: Document): void;
}
