import { decodeXml } from "../page/charset.ts";
import type { FetchedResource } from "../ports/resource-fetcher.ts";
import { urlsOfText } from "./text-sitemap.ts";

export type SourceFormat = "feed" | "sitemap" | "page";

/** Bytes in which a document has begun, whatever is written above it. */
const LOOKED_AT = 4_096;

/** Names of root elements, without their prefix. */
const ROOTS: Readonly<Record<string, SourceFormat>> = {
  rss: "feed",
  feed: "feed",
  rdf: "feed",
  urlset: "sitemap",
  sitemapindex: "sitemap",
  html: "page",
  head: "page",
  body: "page",
};

/**
 * What a document is to be read as: by its root element, because content types of feeds are seldom right. Messages
 * of the server may stand above it.
 */
export function formatOf({ body, contentType }: FetchedResource): SourceFormat {
  // Of all sources, sitemaps alone are packed files.
  if (body[0] === 0x1f && body[1] === 0x8b) return "sitemap";
  const start = decodeXml(body.subarray(0, LOOKED_AT), contentType).trimStart();
  if (/^<!doctype\s+html/i.test(start)) return "page";
  for (const [, name = ""] of start
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .matchAll(/<(?:[a-z][\w.-]*:)?([a-z][\w.-]*)/gi)) {
    const format = ROOTS[name.toLowerCase()];
    if (format !== undefined) return format;
  }
  if (urlsOfText(start).length > 0) return "sitemap";
  return contentType?.trimStart().toLowerCase().startsWith("text/html") && !start.startsWith("{") ? "page" : "feed";
}
