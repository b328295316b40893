import type { Element } from "domhandler";
import { getDomain } from "tldts";

/** To another page of the same site: a link out of it is a source, one within the page a note. */
export function leadsElsewhere(link: Element, host: string | null): boolean {
  const href = link.attribs.href ?? "";
  if (href === "" || href.startsWith("#")) return false;
  const target = hostOf(href);
  return target === null || host === null || (getDomain(target) ?? target) === (getDomain(host) ?? host);
}

/** The host of an absolute URL, or `null`. */
export function hostOf(url: string): string | null {
  return /^(?:https?:)?\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;
}
