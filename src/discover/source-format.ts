import { decodeXml } from "../page/charset.ts";
import type { FetchedResource } from "../ports/resource-fetcher.ts";
import { urlsOfText } from "./text-sitemap.ts";

export type SourceFormat = "feed" | "sitemap" | "page";

/** The root element starts within this many bytes, whatever precedes it. */
const MAX_PROLOG_BYTES = 4_096;

/** Root element names, without prefix. */
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
 * The format of a document by its root element, because content types of feeds are often wrong. Server messages may
 * precede it.
 */
export function formatOf({ body, contentType }: FetchedResource): SourceFormat {
  // Of all sources, only sitemaps are gzipped files.
  if (body[0] === 0x1f && body[1] === 0x8b) return "sitemap";
  const start = decodeXml(body.subarray(0, MAX_PROLOG_BYTES), contentType).trimStart();
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
