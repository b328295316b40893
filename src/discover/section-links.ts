import { type ChildNode, type Document, Element } from "domhandler";
import { existsOne, textContent } from "domutils";
import { isHidden } from "../dom/visibility.ts";
import { normaliseUrl } from "../url/normalise-url.ts";
import { isSameSite } from "../url/same-site.ts";
import { pathShapeOf } from "./article-path.ts";
import { entryUrl } from "./entry-url.ts";
import { isHeadline } from "./headline.ts";

/** The combined evidence of all links to one page: a teaser often has three: picture, headline and "Read more". */
interface Teaser {
  readonly url: string;
  hasHeadline: boolean;
  /** Whether a link is inside or around a heading, or inside an `<article>`. */
  isMarked: boolean;
}

const FRAMES = new Set(["nav", "footer", "aside", "form", "dialog", "template"]);
const FRAME_ROLES = new Set(["navigation", "contentinfo", "complementary", "banner", "search", "dialog", "menu"]);
/** Relations that an article link does not have. */
const OTHER_RELATIONS = /\b(?:author|tag|category|sponsored|nofollow|license|next|prev|search|help)\b/i;

const MAX_LINKS = 1_000;

/**
 * The article links of a list page: to pages of the same site, with a headline as text, outside navigation and
 * sidebars; in addition, either the URL has the shape of an article's, or the markup says that the text is a headline.
 */
export function articleLinks(document: Document, base: string, pageUrl: string): string[] {
  const page = new URL(pageUrl);
  const teasers = new Map<string, Teaser>();
  collect(document.children, { isInArticle: false, isInHeading: false }, (link, isMarked) => {
    const url = entryUrl(link.attribs.href, base);
    if (url === null || teasers.size >= MAX_LINKS || OTHER_RELATIONS.test(link.attribs.rel ?? "")) return;
    const target = new URL(url);
    if (!isSameSite(target.hostname, page.hostname) || isSamePage(target, page)) return;
    const key = normaliseUrl(url);
    const teaser = teasers.get(key) ?? { url, hasHeadline: false, isMarked: false };
    teasers.set(key, teaser);
    teaser.hasHeadline ||= isHeadline(textContent(link));
    teaser.isMarked ||= isMarked;
  });
  const links: string[] = [];
  for (const { url, hasHeadline, isMarked } of teasers.values()) {
    const shape = pathShapeOf(url);
    if (hasHeadline && (shape === "article" || (shape === "unknown" && isMarked))) links.push(url);
  }
  return links;
}

function isSamePage(target: URL, page: URL): boolean {
  return target.pathname === page.pathname && (target.search === "" || target.search === page.search);
}

interface Place {
  readonly isInArticle: boolean;
  readonly isInHeading: boolean;
}

/** Recursion depth is limited by `parsePage`. */
function collect(nodes: readonly ChildNode[], place: Place, see: (link: Element, isMarked: boolean) => void): void {
  for (const node of nodes) {
    if (!(node instanceof Element) || isFrame(node, place) || isHidden(node)) continue;
    const isInArticle = place.isInArticle || node.name === "article" || node.attribs.role === "article";
    const isInHeading = place.isInHeading || isHeading(node);
    if (node.name === "a") see(node, isInArticle || isInHeading || existsOne(isHeading, node.children));
    else collect(node.children, { isInArticle, isInHeading }, see);
  }
}

/** A page's header is navigation; a teaser's header contains its headline. */
function isFrame({ name, attribs }: Element, { isInArticle }: Place): boolean {
  return FRAMES.has(name) || FRAME_ROLES.has(attribs.role ?? "") || (name === "header" && !isInArticle);
}

function isHeading({ name }: Element): boolean {
  return /^h[1-6]$/.test(name);
}
