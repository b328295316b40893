import { renameElement } from "../../dom/build-tree.ts";
import { isBlank, readLinks } from "../../dom/jsdom-text.ts";
import { collectElements } from "../../dom/plain-dom.ts";
import { ReadabilityWithInternals } from "./readability-internals.ts";

/** In characters: less is a label, a quotation pulled out of the text or a teaser. */
const LEAST_TOLD = 150;
/** Share of the text in links (0 to 1): more leads elsewhere. */
const MOST_LINKED = 0.15;

const NOTHING = /(?!)/;

/**
 * Readability without the steps that our light tree has done before (scripts, styles, hidden
 * elements, attributes, lazy images) or does after (links), and with its helpers asking the DOM
 * for no more than they need. It finds the same article.
 */
export class PageReadability extends ReadabilityWithInternals {
  /** What is unlikely by its class has left the light tree before; see `isUnlikely`. */
  override readonly REGEXPS = { ...ReadabilityWithInternals.prototype.REGEXPS, unlikelyCandidates: NOTHING };

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

  /** Drops from an article, in place, what Readability drops from the one that it finds. */
  cleanArticle(article: Element): void {
    this._replaceBrs(article);
    this._prepArticle(article);
  }

  _getAllNodesWithTag(element: Element, names: readonly string[]): Element[] {
    return collectElements(element, names);
  }

  _isProbablyVisible(): boolean {
    return true;
  }

  /** As Readability's own, but it stops at the first word. */
  _isElementWithoutContent(element: Element): boolean {
    if (!isBlank(element)) return false;
    const count = element.children.length;
    return count === 0 || count === collectElements(element, ["br", "hr"]).length;
  }

  /** As Readability's own, in one walk. */
  _getLinkDensity(element: Element): number {
    const { text, links } = readLinks(element);
    const length = this.innerLength(text);
    if (length === 0) return 0;
    let linked = 0;
    for (const link of links) linked += this.innerLength(link.text) * (/^#.+/.test(link.href ?? "") ? 0.3 : 1);
    return linked / length;
  }

  private innerLength(text: string): number {
    return text.trim().replace(this.REGEXPS.normalize, " ").length;
  }

  /** As Readability's own, but an aside that tells something is a box of facts, and stays. */
  _clean(element: Element, name: string): void {
    for (const found of collectElements(element, [name])) {
      if (name === "aside" && this.tells(found)) this._setNodeTag(found, "div");
      else found.remove();
    }
  }

  private tells(aside: Element): boolean {
    if ((aside.textContent ?? "").trim().length < LEAST_TOLD) return false;
    return collectElements(aside, ["p", "li"]).length > 1 && this._getLinkDensity(aside) < MOST_LINKED;
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
