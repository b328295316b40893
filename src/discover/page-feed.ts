import type { Document, Element } from "domhandler";
import { findAll } from "domutils";
import { entryUrl } from "./entry-url.ts";

/** WordPress declares its REST API as `application/json`, which is not a feed. */
const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)(?:\s*;|$)/i;

/**
 * The feed that matches what a page lists. The home page uses the site's feed, which is declared first. Other pages
 * declare that one too, and possibly their own, which then names the section in its URL or title. Comment feeds are
 * ignored.
 */
export function feedOfPage(document: Document, base: string, pageUrl: string): string | null {
  const section = lastSegment(pageUrl);
  const feeds = declaredFeeds(document, base);
  return feeds.find(({ words }) => section === "" || words.includes(wordsOf(section)))?.url ?? null;
}

/** The feeds that a page declares, except comment feeds, in order, with the words of their URLs and titles. */
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

/** Without the file name: `/sport/index.html` is about `sport`. */
function lastSegment(url: string): string {
  const segments = new URL(url).pathname
    .split("/")
    .filter((segment) => !/^(?:index|default|home)?(?:\.\w+)?$/i.test(segment));
  return (segments.at(-1) ?? "").replace(/\.\w+$/, "");
}

/** Words separated by one space, with one on either side, so that whole phrases can be searched for. */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim()} `;
}
