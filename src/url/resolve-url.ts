import { isLocalHost } from "./local-host.ts";
import { MAX_URL_BYTES } from "./public-url.ts";

/**
 * A URL stated by a page, absolute and http or https; `null` for any other. All stated URLs are resolved here: results
 * are limited in length, because a long base would turn each short link into a megabyte.
 */
export function resolveUrl(stated: string, base: string): string | null {
  const url = parse(stated, base);
  return url !== null && isWeb(url) ? url.href : null;
}

/** An allowed link of an article: http, https or an email address. */
export function resolveLink(stated: string, base: string): string | null {
  const url = parse(stated, base);
  return url !== null && (isWeb(url) || url.protocol === "mailto:") ? url.href : null;
}

/**
 * A URL that the reader's browser loads automatically: an image, a video. URLs in private networks are refused, unless the
 * page is in one as well.
 */
export function resolveEmbedded(stated: string, base: string): string | null {
  const url = parse(stated, base);
  return url !== null && isWeb(url) && isReachable(url, base) ? url.href : null;
}

/** The base URL of a page's links: its `<base href>` or `xml:base`, if valid. */
export function resolveBase(stated: string | null | undefined, pageUrl: string): string {
  const url = stated === null || stated === undefined ? null : parse(stated, pageUrl);
  return url !== null && isWeb(url) && isReachable(url, pageUrl) ? url.href : pageUrl;
}

function parse(stated: string, base: string): URL | null {
  const trimmed = stated.trim();
  // JSON, from which a script would choose a URL.
  if (trimmed.length > MAX_URL_BYTES || /^[{[]/.test(trimmed)) return null;
  const url = URL.parse(trimmed, base);
  return url === null || url.href.length > MAX_URL_BYTES ? null : url;
}

function isWeb({ protocol }: URL): boolean {
  return protocol === "https:" || protocol === "http:";
}

function isReachable(url: URL, from: string): boolean {
  return !isLocalHost(url.hostname) || url.host === URL.parse(from)?.host;
}
