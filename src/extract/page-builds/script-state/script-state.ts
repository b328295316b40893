import { type Document, type Element, isTag, type ParentNode } from "domhandler";
import { linkShare } from "../../../clean/link-share.ts";
import { appendNode, makeElement, textOf, walkElements } from "../../../dom/light-tree.ts";
import type { PageNames } from "../../../dom/page-names.ts";
import { parseWithNames } from "../../../dom/parse-page.ts";
import { isHidden } from "../../../dom/visibility.ts";
import { isLeaf } from "../../leaf-blocks.ts";
import { NEVER_ARTICLE } from "../../prune-page.ts";
import { findBody } from "./find-body.ts";
import { readStates } from "./read-states.ts";

/** In characters of sentences outside of links: a page that shows more shows its own text. */
const LITTLE_SHOWN = 500;
/** In characters: less is a label. */
const SENTENCE = 50;
/** Without any of these no script holds a state. */
const SIGNS = /application\/json|__next_f|JSON\.parse\(|window[.[]|self\.|globalThis\./;

/**
 * A page whose scripts would draw the article from what they hold, and which shows none of it:
 * the text of their state is put where a browser would show it.
 */
export function showScriptState(page: Document, names: PageNames, html: string): void {
  if (shownProse(page, 0) >= LITTLE_SHOWN || !SIGNS.test(html)) return;
  const stated = findBody(readStates(page), titlesOf(page));
  const parsed = stated === null ? null : parseWithNames(stated);
  const body = parsed === null ? null : find(parsed.page, "body");
  if (parsed === null || body === null) return;
  names.addAll(parsed.names);
  const place = find(page, "article") ?? find(page, "main") ?? find(page, "body");
  if (place !== null) appendNode(place, makeElement("article", {}, [...body.children]));
}

/** Adds what an element shows to `before`, and stops at what is enough. */
function shownProse(parent: ParentNode, before: number): number {
  let prose = before;
  for (const child of parent.children) {
    if (prose >= LITTLE_SHOWN) break;
    if (!isTag(child) || NEVER_ARTICLE.has(child.name) || isHidden(child)) continue;
    if (!isLeaf(child)) prose = shownProse(child, prose);
    else {
      const { characters, share } = linkShare(child);
      if (characters >= SENTENCE) prose += characters * (1 - share);
    }
  }
  return prose;
}

/** What the page is called, in its head and where it shows its headline. */
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
