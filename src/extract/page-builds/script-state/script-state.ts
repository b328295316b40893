import { type Document, type Element, isTag, type ParentNode } from "domhandler";
import { linkShare } from "../../../clean/link-share.ts";
import { appendNode, makeElement, textOf, walkElements } from "../../../dom/light-tree.ts";
import type { PageNames } from "../../../dom/page-names.ts";
import { parseWithNames } from "../../../dom/parse-page.ts";
import { isHidden } from "../../../dom/visibility.ts";
import { latinLength } from "../../../text/latin-length.ts";
import { isLeaf } from "../../leaf-blocks.ts";
import { NEVER_ARTICLE } from "../../prune-page.ts";
import { findBody } from "./find-body.ts";
import { readStates } from "./read-states.ts";

/** As `latinLength`. A page that shows more prose outside links has its own text. */
const MAX_SHOWN_CHARS = 500;
/** A shorter text is a label. */
const MIN_SENTENCE_CHARS = 50;
/** A script without any of these has no state. */
const SIGNS = /application\/json|__next_f|JSON\.parse\(|window[.[]|self\.|globalThis\./;

/**
 * For a page whose scripts would render the article from their state, and that shows none of it: inserts the text of
 * the state where a browser would show it.
 */
export function showScriptState(page: Document, names: PageNames, html: string): void {
  if (shownProse(page, 0) >= MAX_SHOWN_CHARS || !SIGNS.test(html)) return;
  const stated = findBody(readStates(page), titlesOf(page));
  const parsed = stated === null ? null : parseWithNames(stated);
  const body = parsed === null ? null : find(parsed.page, "body");
  if (parsed === null || body === null) return;
  names.addAll(parsed.names);
  const place = find(page, "article") ?? find(page, "main") ?? find(page, "body");
  if (place !== null) appendNode(place, makeElement("article", {}, [...body.children]));
}

/** Adds the prose that an element shows to `before`; stops at the threshold. */
function shownProse(parent: ParentNode, before: number): number {
  let prose = before;
  for (const child of parent.children) {
    if (prose >= MAX_SHOWN_CHARS) break;
    if (!isTag(child) || NEVER_ARTICLE.has(child.name) || isHidden(child)) continue;
    if (!isLeaf(child)) prose = shownProse(child, prose);
    else {
      const length = latinLength(textOf(child).trim());
      if (length >= MIN_SENTENCE_CHARS) prose += length * (1 - linkShare(child).share);
    }
  }
  return prose;
}

/** The page's titles, in its head and its `h1`. */
function titlesOf(page: Document): string {
  let titles = "";
  walkElements(page, (element) => {
    if (element.name === "title" || element.name === "h1") titles += `${textOf(element)}\n`;
    else if (element.name === "meta" && element.attribs.property === "og:title")
      titles += `${element.attribs.content}\n`;
    return true;
  });
  return titles;
}

function find(root: ParentNode, name: string): Element | null {
  for (const child of root.children) {
    if (!isTag(child)) continue;
    const found = child.name === name ? child : find(child, name);
    if (found !== null) return found;
  }
  return null;
}
