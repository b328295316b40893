import { decodeXml } from "../page/charset.ts";
import type { FetchedResource } from "../ports.ts";

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

/** What a document is to be read as: by its first element, because content types of feeds are seldom right. */
export function formatOf({ body, contentType }: FetchedResource): SourceFormat {
  // Of all sources, sitemaps alone are packed files.
  if (body[0] === 0x1f && body[1] === 0x8b) return "sitemap";
  const start = decodeXml(body.subarray(0, LOOKED_AT), contentType).trimStart();
  if (/^<!doctype\s+html/i.test(start)) return "page";
  const root = /<(?:[a-z][\w.-]*:)?([a-z][\w.-]*)/i.exec(start.replace(/<!--[\s\S]*?(?:-->|$)/g, ""))?.[1];
  const format = ROOTS[root?.toLowerCase() ?? ""];
  if (format !== undefined) return format;
  return contentType?.trimStart().toLowerCase().startsWith("text/html") && !start.startsWith("{") ? "page" : "feed";
}
