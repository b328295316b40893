import { renameElement } from "../dom/build-tree.ts";
import { collectElements } from "../dom/plain-collections.ts";
import { ReadabilityWithInternals } from "./readability-internals.ts";

/**
 * Readability without the steps that our light tree has done before (scripts, styles, hidden
 * elements, attributes, lazy images) or does after (links), and with its helpers asking the DOM
 * for no more than they need. It finds the same article.
 */
export class PageReadability extends ReadabilityWithInternals {
  /**
   * The element that holds the article, or `null` where Readability finds none.
   * @param title of the article: Readability drops a heading that repeats it.
   */
  readArticle(title: string): Element | null {
    this._articleTitle = title;
    // With a byline known, Readability leaves those of the page to the cleaning rules.
    this._metadata = { byline: null };
    this._replaceBrs(this._doc.body);
    return this._grabArticle(null);
  }

  _getAllNodesWithTag(element: Element, names: readonly string[]): Element[] {
    return collectElements(element, names);
  }

  _isProbablyVisible(): boolean {
    return true;
  }

  _cleanStyles(): void {}

  _fixLazyImages(): void {}

  _setNodeTag(element: Element, name: string): Element {
    return renameElement(element, name.toLowerCase());
  }

  /** As Readability's own, but the text is read last: it is asked of every element of the page. */
  _isValidByline(element: Element, label: string): boolean {
    const named =
      element.getAttribute("rel") === "author" ||
      element.getAttribute("itemprop")?.includes("author") ||
      this.REGEXPS.byline.test(label);
    if (!named) return false;
    const length = (element.textContent ?? "").trim().length;
    return length > 0 && length < 100;
  }
}
