import type { Document, Element } from "domhandler";
import { headingLink } from "../../clean/heading-link.ts";
import { isPartOfPage, leadsElsewhere } from "../../clean/site-link.ts";
import { textOf, walkElements } from "../../dom/light-tree.ts";
import { resolveUrl } from "../../url/resolve-url.ts";
import { MIN_ODDS_OF_OTHER } from "../kind/choose-kind.ts";
import type { KindLikelihood } from "../kind/judge-kind.ts";
import { withEvidence } from "../kind/with-evidence.ts";
import { largestAround } from "../largest-around.ts";
import { isLeaf, proseOf, proseOfLeaf } from "../leaf-blocks.ts";
import { isDated } from "../thread/post-header.ts";

/** Fewer entries may be an article, with the next ones below it. */
const MIN_ENTRIES = 3;
/** Characters of prose of an entry; one with less is a teaser. */
const MIN_ENTRY_CHARS = 120;
/** Share of entries (0 to 1) that must have so much prose, and a date. */
const MOST = 0.8;
/** Share of the page's prose (0 to 1) in the entries: an article above or beside them has more than the rest. */
const MIN_PROSE_SHARE = 0.8;
/** Characters of prose before the first entry: a description of the blog. An article has more. */
const MAX_INTRO_CHARS = 300;
/** Changelogs have versions and dates for headings, and are read as a whole. */
const VERSION = /\bv?\d+\.\d+|^\W*\d[\d\W]*$/i;

/** A headline that links to the page of its text. */
interface Entry {
  readonly heading: Element;
  readonly target: URL;
}

/**
 * Weight of whole posts for a list, in log odds: less than what a digest needs that states its own date and author.
 */
const EVIDENCE = 6;

/**
 * Why a page is a list of posts, as a sentence: it has several whole posts one below the other, each with a date and a
 * headline that links to the page of that post alone, and little else. `null` if it may be an article. Structure alone
 * decides: an article whose own headline is a link has the same URL as its page, a live blog links to places in it, and
 * a collection under one headline dates none of its items.
 *
 * @param page as parsed.
 */
export function findEntries(page: Document, url: string): string | null {
  const own = URL.parse(url);
  if (own === null) return null;
  const groups = new Map<string, Entry[]>();
  for (const entry of entriesOf(page, own)) {
    const { name, attribs } = entry.heading;
    const key = `${name} ${attribs.class ?? ""}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  for (const group of groups.values()) {
    if (
      group.length < MIN_ENTRIES ||
      group.some(({ target }) => isOwnPage(target, own) || isPartOfPage(target.href, url))
    )
      continue;
    if (new Set(group.map(({ target }) => target.href)).size === group.length && areWhole(page, group))
      return `It has ${group.length} whole posts, each with a date and a headline that links to its own page.`;
  }
  return null;
}

function isOwnPage(target: URL, own: URL): boolean {
  return target.pathname.replace(/\/$/, "") === own.pathname.replace(/\/$/, "") && target.search === own.search;
}

function entriesOf(page: Document, own: URL): Entry[] {
  const entries: Entry[] = [];
  walkElements(page, (element) => {
    if (!/^h[1-4]$/.test(element.name)) return !/^(?:aside|footer|nav)$/.test(element.name);
    const link = headingLink(element);
    const href = link !== null && leadsElsewhere(link, own.host) ? resolveUrl(link.attribs.href ?? "", own.href) : null;
    const target = href === null ? null : URL.parse(href);
    if (target !== null && !VERSION.test(textOf(element).trim())) entries.push({ heading: element, target });
    return false;
  });
  return entries;
}

function areWhole(page: Document, group: readonly Entry[]): boolean {
  const headings = group.map(({ heading }) => heading);
  const units = largestAround(headings);
  const prose = units.map(proseOf);
  const isWhole = (unit: Element, at: number) =>
    (prose[at] ?? 0) >= MIN_ENTRY_CHARS && isDated({ unit, body: headings[at] ?? unit, beside: [] });
  if (units.filter(isWhole).length < units.length * MOST) return false;
  if (proseBefore(page, units[0] ?? null) > MAX_INTRO_CHARS) return false;
  return prose.reduce((sum, one) => sum + one, 0) >= proseOf(page) * MIN_PROSE_SHARE;
}

function proseBefore(page: Document, unit: Element | null): number {
  let prose = 0;
  let isBefore = true;
  walkElements(page, (element) => {
    isBefore &&= element !== unit;
    if (!isBefore || /^(?:aside|footer|nav)$/.test(element.name)) return false;
    if (!isLeaf(element)) return true;
    prose += proseOfLeaf(element);
    return false;
  });
  return prose;
}

/** Whether whole posts would make the page a list; for most articles they would not. */
export function mayBeEntries(kinds: KindLikelihood): boolean {
  return kinds.probabilityOf("listing") * Math.exp(EVIDENCE) >= kinds.probabilityOf("article") * MIN_ODDS_OF_OTHER;
}

/** The likelihood of each kind for a page with whole posts. */
export function withEntries(kinds: KindLikelihood, sentence: string): KindLikelihood {
  return withEvidence(kinds, "listing", EVIDENCE, [{ sign: "whole-posts", weight: EVIDENCE, sentence }]);
}
