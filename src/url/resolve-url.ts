import { isLocalHost } from "./local-host.ts";
import { MAX_URL } from "./public-url.ts";

/**
 * The URL that a page means, absolute and of the web; `null` for any other. All that pages state is resolved
 * here: none is longer than what may be fetched, or a long base would make a megabyte of each short link.
 */
export function resolveUrl(stated: string, base: string): string | null {
  const url = parse(stated, base);
  return url !== null && isWeb(url) ? url.href : null;
}

/** What a link of an article may lead to: the web, or an address of mail. */
export function resolveLink(stated: string, base: string): string | null {
  const url = parse(stated, base);
  return url !== null && (isWeb(url) || url.protocol === "mailto:") ? url.href : null;
}

/**
 * What a reader's browser loads by itself: images, videos. What stands on a machine of its own network is none,
 * unless the page does as well.
 */
export function resolveEmbedded(stated: string, base: string): string | null {
  const url = parse(stated, base);
  return url !== null && isWeb(url) && isReachable(url, base) ? url.href : null;
}

/** What the links of a page are resolved against: its `<base href>` or `xml:base`, where that can be one. */
export function resolveBase(stated: string | null | undefined, pageUrl: string): string {
  const url = stated === null || stated === undefined ? null : parse(stated, pageUrl);
  return url !== null && isWeb(url) && isReachable(url, pageUrl) ? url.href : pageUrl;
}

function parse(stated: string, base: string): URL | null {
  const trimmed = stated.trim();
  // A brace begins data for a script that would choose.
  if (trimmed.length > MAX_URL || /^[{[]/.test(trimmed)) return null;
  const url = URL.parse(trimmed, base);
  return url === null || url.href.length > MAX_URL ? null : url;
}

function isWeb({ protocol }: URL): boolean {
  return protocol === "https:" || protocol === "http:";
}

function isReachable(url: URL, from: string): boolean {
  return !isLocalHost(url.hostname) || url.host === URL.parse(from)?.host;
}
