import type { Element } from "domhandler";
import { getDomain } from "tldts";
import { normalised } from "../text/long-marks.ts";

/**
 * Whether the link leads to another page of the same site: a link to another site is a source, one within the page a
 * note.
 */
export function leadsElsewhere(link: Element, host: string | null): boolean {
  const href = link.attribs.href ?? "";
  if (href === "" || href.startsWith("#")) return false;
  const target = hostOf(href);
  return target === null || host === null || (getDomain(target) ?? target) === (getDomain(host) ?? host);
}

/** Segments of a path from which pages below it are parts of its page; those of a section are articles. */
const MIN_PART_DEPTH = 2;

/** Whether a link leads to a part of the page, as those of a live blog do: a place in it, or a page below it. */
export function isPartOfPage(href: string, url: string): boolean {
  const own = pathOf(url);
  if (own.split("/").length <= MIN_PART_DEPTH || (hostOf(href) ?? hostOf(url)) !== hostOf(url)) return false;
  const path = /^[?#]/.test(href) ? own : pathOf(href);
  return path === own ? href.includes("#") : path.startsWith(`${own}/`);
}

/** The path of a URL, or of a link from the root of its site, without a closing slash. */
function pathOf(href: string): string {
  const [path = ""] = href.replace(/^(?:https?:)?\/\/[^/?#]+/i, "").split(/[?#]/, 1);
  return path.replace(/\/$/, "");
}

/** The host of an absolute URL, or `null`. */
export function hostOf(url: string): string | null {
  return /^(?:https?:)?\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;
}

/** Shorter words occur in any URL. */
const MIN_WORD_LETTERS = 3;
const MIN_WORDS = 3;
/** Share of the words (0 to 1): URLs leave some out and truncate others. */
const MIN_SHARE_IN_URL = 0.6;

/** Whether the URL of a link is made of these words, the way an article's URL is made of its headline. */
export function namesItsPage(text: string, link: Element): boolean {
  const address = (link.attribs.href ?? "").toLowerCase();
  const words = (plain(text).match(/[a-z0-9]+/g) ?? []).filter((word) => word.length >= MIN_WORD_LETTERS);
  const found = words.filter((word) => address.includes(word) || address.includes(word.replace(/([aou])e/g, "$1")));
  return words.length >= MIN_WORDS && found.length >= words.length * MIN_SHARE_IN_URL;
}

/** Spells words as URLs do: “Fährt” becomes `faehrt` or `fahrt`. */
function plain(text: string): string {
  const spelled = text
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[äöü]/g, (letter) => `${normalised(letter, "NFD").charAt(0)}e`);
  return normalised(spelled, "NFD").replace(/\p{M}/gu, "");
}
