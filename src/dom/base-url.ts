import { type Document, Element } from "domhandler";
import { findOne } from "domutils";
import { resolveBase } from "../url/resolve-url.ts";

/** The URL that links of the page are resolved against: that of its first `<base href>`, else its own. */
export function readBaseUrl(document: Document, html: string, pageUrl: string): string {
  if (!/<base\s/i.test(html)) return pageUrl;
  const base = findOne((element) => element.name === "base" && "href" in element.attribs, document.children);
  if (!(base instanceof Element)) return pageUrl;
  return resolveBase(base.attribs.href, pageUrl);
}
