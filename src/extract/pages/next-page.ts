import { readBaseUrl } from "../../dom/base-url.ts";
import { parsePage } from "../../dom/parse-page.ts";
import type { FetchedPage } from "../../fetched-page.ts";
import { numberAtEnd, type PageForm, pageMatcher } from "../../url/page-number.ts";
import { MAX_URL_BYTES } from "../../url/public-url.ts";
import { resolveBase, resolveUrl } from "../../url/resolve-url.ts";
import { type PageLink, readPageLinks } from "./page-links.ts";

/**
 * The URL of page `number` of the article that begins at `first`, if `page`, the page before it, links to it; otherwise
 * `null`. Both must agree: the URL is the article's own with this number, and the link says that it leads to the next
 * page. This excludes a blog's next post, the next article of an infinite scroll and pages of comments.
 *
 * @throws {IngestError} `too-complex`.
 */
export function nextPageUrl(page: FetchedPage, first: string, number: number): string | null {
  // Search the source for such URLs first: nearly all pages have none, and need no parse.
  if (!/^https?:/.test(first)) return null;
  const addresses = addressesWith(number, page);
  if (addresses.length === 0) return null;
  const formOf = pageMatcher(first, number);
  if (!addresses.some((url) => formOf(url) !== null)) return null;
  const document = parsePage(page.html);
  const baseUrl = readBaseUrl(document, page.finalUrl);
  for (const link of readPageLinks(document, baseUrl, (url) => formOf(url) !== null)) {
    if (leadsOn(link, formOf(link.url), number)) return link.url.replace(/#.*$/, "");
  }
  return null;
}

function leadsOn({ says, number }: PageLink, form: PageForm | null, wanted: number): boolean {
  if (number !== null && number !== wanted) return false;
  // A number that may belong to the slug counts only within a pagination.
  return says === "number" || (says === "next" && form !== "suffix");
}

const ADDRESSES = /\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

/** URLs in the source that may be links; the parser decides which are. */
function addressesWith(number: number, { html, finalUrl }: FetchedPage): string[] {
  const hasNumber = numberAtEnd(number);
  // Only searched for if a link has the number.
  let baseUrl: string | null = null;
  const urls: string[] = [];
  for (const [, double, single, bare] of html.matchAll(ADDRESSES)) {
    const href = (double ?? single ?? bare ?? "").trim();
    if (href.length > MAX_URL_BYTES || !hasNumber.test(href)) continue;
    baseUrl ??= statedBase(html, finalUrl);
    const url = resolveUrl(href.replaceAll("&amp;", "&"), baseUrl);
    if (url !== null) urls.push(url);
  }
  return urls;
}

function statedBase(html: string, pageUrl: string): string {
  const [, base = ""] = /<base\s[^<>]{0,1000}\bhref\s*=\s*["']?([^"'\s<>]+)/i.exec(html) ?? [];
  return resolveBase(base, pageUrl);
}
