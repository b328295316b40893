import { resolveBase } from "../url/resolve-url.ts";
import type { XmlElement } from "./xml.ts";

/** The base of relative URLs in an element. https://www.w3.org/TR/xmlbase/ */
export function xmlBase({ attributes }: XmlElement, outer: string): string {
  return resolveBase(attributes["xml:base"], outer);
}
