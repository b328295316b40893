import { type ChildNode, type Document, Element } from "domhandler";
import { existsOne, textContent } from "domutils";
import { isHidden } from "../dom/visibility.ts";
import { normaliseUrl } from "../url/normalise-url.ts";
import { isSameSite } from "../url/same-site.ts";
import { leadsToArticle } from "./article-path.ts";
import { entryUrl } from "./entry-url.ts";
import { isHeadline } from "./headline.ts";

/** What the links to one page show together: a teaser often has three, on picture, headline and "Read more". */
interface Teaser {
  readonly url: string;
  hasHeadline: boolean;
  /** Whether one stands in a heading, or has one in it, or stands in an `<article>`. */
  stands: boolean;
}

const FRAMES = new Set(["nav", "footer", "aside", "form", "dialog", "template"]);
const FRAME_ROLES = new Set(["navigation", "contentinfo", "complementary", "banner", "search", "dialog", "menu"]);
/** Of relations that say what an article is not. */
const OTHER_RELATIONS = /\b(?:author|tag|category|sponsored|nofollow|license|next|prev|search|help)\b/i;

const MAX_LINKS = 1_000;

/**
 * Links of a list of articles that lead to its articles: to pages of the same site, with a headline for their
 * text, outside of navigation and margins; and either the URL has the shape of an article's, or the markup says
 * that this is a headline.
 */
export function articleLinks(document: Document, base: string, pageUrl: string): string[] {
  const page = new URL(pageUrl);
  const teasers = new Map<string, Teaser>();
  collect(document.children, { isInArticle: false, isInHeading: false }, (link, stands) => {
    const url = entryUrl(link.attribs.href, base);
    if (url === null || teasers.size >= MAX_LINKS || OTHER_RELATIONS.test(link.attribs.rel ?? "")) return;
    const target = new URL(url);
    if (!isSameSite(target.hostname, page.hostname) || isSamePage(target, page)) return;
    const key = normaliseUrl(url);
    const teaser = teasers.get(key) ?? { url, hasHeadline: false, stands: false };
    teasers.set(key, teaser);
    teaser.hasHeadline ||= isHeadline(textContent(link));
    teaser.stands ||= stands;
  });
  const links: string[] = [];
  for (const { url, hasHeadline, stands } of teasers.values()) {
    const shape = leadsToArticle(url);
    if (hasHeadline && (shape === "article" || (shape === "unknown" && stands))) links.push(url);
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

/** As deep as `parsePage` lets a page be. */
function collect(nodes: readonly ChildNode[], place: Place, see: (link: Element, stands: boolean) => void): void {
  for (const node of nodes) {
    if (!(node instanceof Element) || isFrame(node, place) || isHidden(node)) continue;
    const isInArticle = place.isInArticle || node.name === "article" || node.attribs.role === "article";
    const isInHeading = place.isInHeading || isHeading(node);
    if (node.name === "a") see(node, isInArticle || isInHeading || existsOne(isHeading, node.children));
    else collect(node.children, { isInArticle, isInHeading }, see);
  }
}

/** The header of a page is a frame, that of a teaser holds its headline. */
function isFrame({ name, attribs }: Element, { isInArticle }: Place): boolean {
  return FRAMES.has(name) || FRAME_ROLES.has(attribs.role ?? "") || (name === "header" && !isInArticle);
}

function isHeading({ name }: Element): boolean {
  return /^h[1-6]$/.test(name);
}
