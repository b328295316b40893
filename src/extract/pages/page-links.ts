import { type Document, type Element, isTag, type ParentNode } from "domhandler";
import { shortLineOf } from "../../metadata/facts/line-of.ts";
import { MAX_URL_BYTES } from "../../url/public-url.ts";
import { normaliseLabel } from "../../wording/normalise-label.ts";
import { leadIn, wholeLine } from "../../wording/wording.ts";

/** A link that declares how its target relates to the current page. */
export interface PageLink {
  readonly url: string;
  /** `number`: one of the numbers of a pagination. */
  readonly says: "next" | "previous" | "canonical" | "number";
  /** The page number of its target; `null` if not stated. */
  readonly number: number | null;
}

const leadInOfNext = leadIn("nextPageLabels");
const isNext = wholeLine("nextPageLabels");
const leadInOfNumber = leadIn("pageWords");
/** “Next page: ” and the heading of that page. */
const MAX_LABEL_CHARS = 120;
const ARROW = /^\s*(?:[›»>→❯⟩▸▶]|&gt;)+\s*$/;
const COMMENTS = /comment|kommentar|disqus|replies/i;
/** Enough for a pagination above the article, one below it, and the page's head. */
const MAX_LINKS = 50;
/** Ancestors of a page number to search for its neighbours. */
const MAX_LEVELS = 4;
/** Numbers, and words for previous and next. */
const MAX_PAGINATION_CHARS = 160;

/**
 * The declared relations of a page's links to the wanted URLs, except links in its comments.
 * @param isWanted selects by URL. Reading stops after `MAX_LINKS` wanted links, to bound the time a hostile page takes.
 */
export function readPageLinks(document: Document, baseUrl: string, isWanted: (url: string) => boolean): PageLink[] {
  const links: PageLink[] = [];
  let wanted = 0;
  const visit = (parent: ParentNode): void => {
    for (const child of parent.children) {
      if (!isTag(child) || wanted >= MAX_LINKS) continue;
      if (COMMENTS.test(`${child.attribs.id ?? ""} ${child.attribs.class ?? ""}`) && child.name !== "body") continue;
      const url = child.name === "a" || child.name === "link" ? addressOf(child, baseUrl) : null;
      if (url !== null && isWanted(url)) {
        links.push(...readLink(child, url));
        wanted++;
      }
      visit(child);
    }
  };
  visit(document);
  return links;
}

function addressOf({ attribs: { href = "" } }: Element, baseUrl: string): string | null {
  const url = href.length > MAX_URL_BYTES ? null : URL.parse(href.trim(), baseUrl);
  return url === null || !/^https?:$/.test(url.protocol) || COMMENTS.test(url.hash) ? null : url.href;
}

function* readLink(element: Element, url: string): Iterable<PageLink> {
  const { rel = "", "aria-label": ariaLabel = "", title = "" } = element.attribs;
  const to = { url, number: null };
  if (/\bnext\b/i.test(rel)) yield { ...to, says: "next" };
  if (/\bprev(?:ious)?\b/i.test(rel)) yield { ...to, says: "previous" };
  if (element.name === "link" && /\bcanonical\b/i.test(rel)) yield { ...to, says: "canonical" };
  if (element.name === "link") return;
  for (const label of new Set([shortLineOf(element, MAX_LABEL_CHARS), ariaLabel, title])) {
    const said = readLabel(label);
    if (said === "next") yield { ...to, says: "next" };
    if (typeof said !== "number") continue;
    const isNumbered = isInPagination(element, said);
    if (isNumbered) yield { ...to, says: "number", number: said };
    // “On page 2: …” names the page outside of any pagination.
    else if (!/^\d/.test(label.trim())) yield { ...to, says: "next", number: said };
  }
}

/** The number of a page, `next`, or `null` for a label that says neither. */
function readLabel(label: string): number | "next" | null {
  if (label.length > MAX_LABEL_CHARS) return null;
  if (ARROW.test(label)) return "next";
  const said = normaliseLabel(label);
  if (/^\d{1,2}$/.test(said)) return Number(said);
  const word = leadInOfNumber(said);
  const number = word === null ? null : /^\s*(\d{1,2})(?!\d)/.exec(said.slice(word.length))?.[1];
  if (number !== null && number !== undefined) return Number(number);
  if (isNext(said)) return "next";
  const next = leadInOfNext(said);
  return next !== null && /^\s*[:(›»>–-]/.test(said.slice(next.length)) ? "next" : null;
}

/** Whether the previous or next page number is nearby, with little other text: `1 2 3 Next`. */
function isInPagination(element: Element, number: number): boolean {
  let box: ParentNode | null = element.parent;
  for (let level = 0; level < MAX_LEVELS && box !== null; level++) {
    const line = shortLineOf(box, MAX_PAGINATION_CHARS);
    if (line.length > MAX_PAGINATION_CHARS) return false;
    const numbers: readonly string[] = line.match(/\d+/g) ?? [];
    if (numbers.includes(String(number - 1)) || numbers.includes(String(number + 1))) return true;
    box = box.parent;
  }
  return false;
}
