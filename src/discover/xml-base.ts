import { resolveBase } from "../url/resolve-url.ts";
import type { XmlElement } from "./xml.ts";

/** What relative URLs in an element are relative to. https://www.w3.org/TR/xmlbase/ */
export function xmlBase({ attributes }: XmlElement, outer: string): string {
  return resolveBase(attributes["xml:base"], outer);
}
