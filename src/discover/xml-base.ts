import { MAX_URL } from "../url/public-url.ts";
import type { XmlElement } from "./xml.ts";

/** What relative URLs in an element are relative to. https://www.w3.org/TR/xmlbase/ */
export function resolveBase({ attributes }: XmlElement, outer: string): string {
  const stated = attributes["xml:base"];
  // Each link of the document would be as long as its base.
  if (stated === undefined || stated.length > MAX_URL) return outer;
  const base = URL.parse(stated, outer)?.href;
  return base === undefined || base.length > MAX_URL ? outer : base;
}
