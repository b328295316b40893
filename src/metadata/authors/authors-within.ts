import { type Element, isTag, type ParentNode } from "domhandler";
import { resolveUrl } from "../../url/resolve-url.ts";
import { shortLineOf } from "../facts/line-of.ts";
import type { PageFacts } from "../facts/page-facts.ts";
import { AUTHOR_PATH } from "../facts/telling-text.ts";
import type { FoundAuthor } from "./author-group.ts";
import type { ReadName } from "./author-name.ts";
import { isLabel, readNames, withoutLabel } from "./author-names.ts";
import { bylinePieces } from "./byline-line.ts";

/** The names in an element: those of its links to authors, otherwise those in its text. */
export function authorsWithin(element: Element, facts: PageFacts): FoundAuthor[] {
  const links =
    element.name === "a"
      ? [element]
      : elementsWith(element, ({ name, attribs }) => name === "a" && AUTHOR_PATH.test(attribs.href ?? ""));
  const linked: FoundAuthor[] = [];
  for (const link of links) {
    if (link !== element && isOfAnother(link)) continue;
    for (const name of namesOf(bylinePieces(link))) {
      if (!linked.some((other) => other.name === name.name))
        linked.push({ ...name, url: resolveUrl(link.attribs.href ?? "", facts.baseUrl) });
    }
  }
  const listed = namesInList(element);
  const inText = (listed.length > 0 ? listed : namesOf(bylinePieces(element))).map((name) => ({ ...name, url: null }));
  return linked.length > 0 && linked.length >= inText.length
    ? linked
    : inText.map((name) => linked.find((other) => other.name === name.name) ?? name);
}

const MAX_CHARS_BEFORE = 60;

/** Whether the words right before a link introduce someone other than the author: "reviewed by", "Fotos:". */
export function isOfAnother(link: Element): boolean {
  let before = "";
  for (let node = link.prev; node !== null && before.length < MAX_CHARS_BEFORE; node = node.prev) {
    if (isTag(node) && node.name === "a") break;
    before = `${shortLineOf(node, MAX_CHARS_BEFORE)} ${before}`;
  }
  return OF_ANOTHER.test(before.trim());
}

const OF_ANOTHER =
  /(?:^|[\s,;|·•–—&])(?:edited|editor|(?:[\p{L}-]+\s)?reviewe[dr]|fact[- ]?check\p{L}*|checked|verified|approved|updated|translated|translation|illustrat\p{L}+|photo\p{L}*|fotos?|bilder|video|medically\p{L}*)(?:\s(?:and|&)\s\p{L}+)?(?:\s(?:by|von|par|por))?\s*:?$/iu;

/**
 * If one piece says "by", the pieces before it are something else; but a role may follow its name: "Ada Obi", "Author".
 */
function namesOf(pieces: readonly string[]): ReadName[] {
  const from = pieces.findIndex((piece) => withoutLabel(piece) !== piece);
  const labelled = namesFrom(pieces.slice(Math.max(from, 0)));
  return labelled.length === 0 && from > 0 ? namesFrom(pieces.slice(0, from)) : labelled;
}

/** The start of a piece that continues a row of names. */
const CONTINUES = /^(?:,|&|and\b|und\b|et\b|y\b|e\b|og\b|och\b|en\b)\s*/iu;

/** The names of a list with one in each item; empty if an item has anything else. */
function namesInList(element: Element): ReadName[] {
  if (element.name !== "ul" && element.name !== "ol") return [];
  const items = element.children.filter(isTag).map((item) => bylinePieces(item).join(" "));
  const names = items.flatMap((item) => readNames(item).filter(({ name, kind }) => kind === "person" && name === item));
  return names.length === items.length ? names : [];
}

/** Names in the first piece that has any, and in pieces that continue with a conjunction. */
function namesFrom(pieces: readonly string[]): ReadName[] {
  const names: ReadName[] = [];
  let isOpen = true;
  for (const piece of pieces) {
    if (isLabel(piece)) {
      isOpen = names.length === 0;
      continue;
    }
    if (!isOpen && !CONTINUES.test(piece)) continue;
    const found = readNames(names.length > 0 ? piece.replace(CONTINUES, "") : piece);
    for (const name of found) if (!names.some((other) => other.name === name.name)) names.push(name);
    if (names.length > 0) isOpen = /(?:,|&|\band|\bund|\bet|\by|\bog|\boch)$/iu.test(piece);
    else if (withoutLabel(piece) !== piece) isOpen = true;
  }
  return names;
}

/** The outermost elements below `root` that pass a test, in document order. */
export function elementsWith(root: ParentNode, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (const child of root.children) {
    if (!isTag(child)) continue;
    if (test(child)) found.push(child);
    else found.push(...elementsWith(child, test));
  }
  return found;
}
