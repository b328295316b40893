import { renameElement } from "../../dom/build-tree.ts";
import { isBlank, readLinks } from "../../dom/jsdom-text.ts";
import { collectElements, withStableChildren } from "../../dom/plain-dom.ts";
import { latinLength } from "../../text/latin-length.ts";
import { ReadabilityWithInternals } from "./readability-internals.ts";

/** As `latinLength`; an aside with less text is a label, a pull quote or a teaser. */
const MIN_PROSE_CHARS = 100;
/** Share of the text in links (0 to 1); an aside with more is a list of links. */
const MAX_LINK_SHARE = 0.15;

const NOTHING = /(?!)/;

/** A longer text without a link is no label. */
const MIN_PARAGRAPH_CHARS = 80;

const CALLOUT =
  /(?:^|[\s_-])(?:notes?|callout|admonition|tips?|warning|caution|hint|important|notice|hinweis)(?=$|[\s_-])/i;

/** Whether an aside is named a note to the text, however short: “Unplug it first.” */
function isCallout(aside: Element): boolean {
  return aside.getAttribute("role") === "note" || CALLOUT.test(aside.getAttribute("class") ?? "");
}

function isTextWhateverItsClass(element: Element): boolean {
  if (collectElements(element, ["pre"]).length > 0) return true;
  const { length } = (element.textContent ?? "").trim();
  return length >= MIN_PARAGRAPH_CHARS && collectElements(element, ["a"]).length === 0;
}

/**
 * Readability without the steps that the light tree has already done (scripts, styles, hidden elements, attributes,
 * lazy images) or does later (links), and with cheaper DOM access in its helpers. Finds the same article.
 */
export class PageReadability extends ReadabilityWithInternals {
  /** Candidates that are unlikely by class are already removed from the light tree; see `isUnlikely`. */
  override readonly REGEXPS = { ...ReadabilityWithInternals.prototype.REGEXPS, unlikelyCandidates: NOTHING };

  /**
   * The article's element, or `null` if Readability finds none.
   * @param title of the article: Readability drops a heading that repeats it.
   */
  readArticle(title: string): Element | null {
    this._articleTitle = title;
    // With a byline set, Readability leaves the page's bylines to the cleaning rules.
    this._metadata = { byline: null };
    this._replaceBrs(this._doc.body);
    return this._grabArticle(null);
  }

  /**
   * Applies, in place, the cleaning that Readability does on its own result.
   * @param conditionally whether it may remove boxes and lists for their links, images and length.
   */
  cleanArticle(article: Element, conditionally = true): void {
    if (!conditionally) this._flags &= ~this.FLAG_CLEAN_CONDITIONALLY;
    this._replaceBrs(article);
    this._prepArticle(article);
  }

  _getAllNodesWithTag(element: Element, names: readonly string[]): Element[] {
    return collectElements(element, names);
  }

  /** As in Readability, whose filter for lists asks for all children of the list at each of them. */
  override _removeNodes(nodes: readonly Element[], filter: (node: Element) => boolean): void {
    super._removeNodes(nodes, (node) => withStableChildren(() => filter.call(this, node)));
  }

  _isProbablyVisible(): boolean {
    return true;
  }

  /** As in Readability, but stops at the first word. */
  _isElementWithoutContent(element: Element): boolean {
    if (!isBlank(element)) return false;
    const count = element.children.length;
    return count === 0 || count === collectElements(element, ["br", "hr"]).length;
  }

  /** As in Readability, but in one walk. */
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

  /** As in Readability, which removes what is named a share button, but keeps code and paragraphs without links. */
  override _cleanMatchedNodes(root: Element, matches: (element: Element, label: string) => boolean): void {
    super._cleanMatchedNodes(
      root,
      (element, label) => matches.call(this, element, label) && !isTextWhateverItsClass(element),
    );
  }

  /** As in Readability, but keeps an aside with prose, which is a box of facts. */
  _clean(element: Element, name: string): void {
    for (const found of collectElements(element, [name])) {
      if (name === "aside" && this.tells(found)) this._setNodeTag(found, "div");
      else found.remove();
    }
  }

  private tells(aside: Element): boolean {
    if (isCallout(aside) && this._getLinkDensity(aside) < MAX_LINK_SHARE) return true;
    if (latinLength((aside.textContent ?? "").trim()) < MIN_PROSE_CHARS) return false;
    return (
      collectElements(aside, ["p", "li", "h2", "h3", "h4", "h5"]).length > 1 &&
      this._getLinkDensity(aside) < MAX_LINK_SHARE
    );
  }

  _cleanStyles(): void {}

  _fixLazyImages(): void {}

  _setNodeTag(element: Element, name: string): Element {
    return renameElement(element, name.toLowerCase());
  }

  /** As in Readability, but reads the text last: it is called for every element of the page. */
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
