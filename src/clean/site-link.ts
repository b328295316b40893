import type { Element } from "domhandler";
import { getDomain } from "tldts";
import { normalised } from "../text/long-marks.ts";

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

/** In letters: shorter words stand in any address. */
const SHORTEST_WORD = 3;
const LEAST_WORDS = 3;
/** Share of the words (0 to 1): addresses leave out some, and are cut. */
const MOST_WORDS = 0.6;

/** Whether the address of a link is made of these words, as that of an article is of its headline. */
export function namesItsPage(text: string, link: Element): boolean {
  const address = (link.attribs.href ?? "").toLowerCase();
  const words = (plain(text).match(/[a-z0-9]+/g) ?? []).filter((word) => word.length >= SHORTEST_WORD);
  const found = words.filter((word) => address.includes(word) || address.includes(word.replace(/([aou])e/g, "$1")));
  return words.length >= LEAST_WORDS && found.length >= words.length * MOST_WORDS;
}

/** Letters of addresses: “Fährt” is written `faehrt` or `fahrt`. */
function plain(text: string): string {
  const spelled = text
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[äöü]/g, (letter) => `${normalised(letter, "NFD").charAt(0)}e`);
  return normalised(spelled, "NFD").replace(/\p{M}/gu, "");
}
