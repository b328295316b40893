import { type Document, Element } from "domhandler";
import { findOne } from "domutils";
import { resolveBase } from "../url/resolve-url.ts";

/** The base URL of the page's links: its first `<base href>`, otherwise its own URL. */
export function readBaseUrl(document: Document, pageUrl: string): string {
  const base = findOne((element) => element.name === "base" && "href" in element.attribs, document.children);
  if (!(base instanceof Element)) return pageUrl;
  return resolveBase(base.attribs.href, pageUrl);
}
