import type { Document, Element } from "domhandler";
import { findAll } from "domutils";
import { entryUrl } from "./entry-url.ts";

/** WordPress declares its REST interface as `application/json`, which is no feed. */
const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)(?:\s*;|$)/i;

/**
 * The feed that tells what a page lists. A front page has the site's, which it declares first. Other
 * pages declare that one too, and perhaps their own, which then names the section in its URL or title.
 * Feeds of comments are nobody's articles.
 */
export function feedOfPage(document: Document, base: string, pageUrl: string): string | null {
  const section = lastSegment(pageUrl);
  const feeds = declaredFeeds(document, base);
  return feeds.find(({ words }) => section === "" || words.includes(wordsOf(section)))?.url ?? null;
}

/** The feeds that a page declares, save those of comments, in its order; with the words of their URLs and titles. */
export function declaredFeeds(document: Document, base: string): { readonly url: string; readonly words: string }[] {
  return findAll(isFeedLink, document.children).flatMap((link) => {
    const url = entryUrl(link.attribs.href, base);
    if (url === null) return [];
    const { pathname, search } = new URL(url);
    const words = wordsOf(`${pathname} ${search} ${link.attribs.title ?? ""}`);
    return words.includes(" comments ") ? [] : [{ url, words }];
  });
}

function isFeedLink({ name, attribs }: Element): boolean {
  if (name !== "link" || !FEED_TYPES.test(attribs.type?.trim() ?? "")) return false;
  return (attribs.rel ?? "").toLowerCase().split(/\s+/).includes("alternate");
}

/** Without the ending of a file: `/sport/index.html` is about `sport`. */
function lastSegment(url: string): string {
  const segments = new URL(url).pathname
    .split("/")
    .filter((segment) => !/^(?:index|default|home)?(?:\.\w+)?$/i.test(segment));
  return (segments.at(-1) ?? "").replace(/\.\w+$/, "");
}

/** Words apart by one blank, with one on either side, so that a phrase can be looked for as a whole. */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim()} `;
}
