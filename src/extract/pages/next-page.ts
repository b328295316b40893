import type { Document } from "domhandler";
import type { FetchedPage } from "../../article.ts";
import { readBaseUrl } from "../../dom/base-url.ts";
import { parsePage } from "../../dom/parse-page.ts";
import { type PageForm, pageFormOf } from "../../url/page-number.ts";
import { MAX_URL } from "../../url/public-url.ts";
import { type PageLink, readPageLinks } from "./page-links.ts";

/**
 * The URL of page `number` of the article that begins at `first`, where `page`, the page before it,
 * links to it; `null` where it does not. Two sides have to say so: the URL is the article's own with
 * this number, and the link says that it leads to the next page. So the next post of a blog, the next
 * article of an endless page and the pages of its comments are none.
 *
 * @throws {IngestError} `too-complex`.
 */
export function nextPageUrl(page: FetchedPage, first: string, number: number): string | null {
  // Addresses are looked at in the source first: nearly all pages link to no such page, and need no parse for it.
  if (!mayLinkTo(page, first, number)) return null;
  const document = parsePage(page.html);
  return findNextPage(document, readBaseUrl(document, page.html, page.finalUrl), first, number);
}

/** The same for a page that is parsed. */
export function findNextPage(document: Document, baseUrl: string, first: string, number: number): string | null {
  for (const link of readPageLinks(document, baseUrl)) {
    const form = pageFormOf(link.url, first, number);
    if (form !== null && leadsOn(link, form, number)) return withoutFragment(link.url);
  }
  return null;
}

function leadsOn({ says, number }: PageLink, form: PageForm, wanted: number): boolean {
  if (number !== null && number !== wanted) return false;
  // A number that may be the slug's needs the company of its like.
  return says === "number" || (says === "next" && form !== "suffix");
}

const ADDRESSES = /\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

function mayLinkTo({ html, finalUrl }: FetchedPage, first: string, number: number): boolean {
  if (!/^https?:/.test(first)) return false;
  const [, base = ""] = /<base\s[^<>]{0,1000}\bhref\s*=\s*["']?([^"'\s<>]+)/i.exec(html) ?? [];
  const baseUrl = URL.parse(base, finalUrl)?.href ?? finalUrl;
  const ends = new RegExp(`(?<!\\d)${number}(?:/?|\\.\\w{3,5})(?:[?#&]|$)`);
  for (const [, double, single, bare] of html.matchAll(ADDRESSES)) {
    const href = (double ?? single ?? bare ?? "").trim();
    if (href.length > MAX_URL || !ends.test(href)) continue;
    const url = URL.parse(href.replaceAll("&amp;", "&"), baseUrl);
    if (url !== null && /^https?:$/.test(url.protocol) && pageFormOf(url.href, first, number) !== null) return true;
  }
  return false;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, "");
}
