import { Element, type ParentNode } from "domhandler";
import type { CleanRule } from "../clean-rule.ts";
import { type LinkShare, linkShare } from "../link-share.ts";
import type { PageIndex } from "../page-index.ts";

/** Excluding white space: the links of a pager with the titles of the pages that they lead to. */
const MAX_STRIP_CHARS = 400;
/** Share of a paragraph in links (0 to 1); one with less is a sentence. */
const MIN_LINK_SHARE = 0.5;
/** Ancestors of a link to consider as its strip. */
const MAX_LEVELS = 8;
/** A single such link may be part of a sentence, unless the pager at the other end has it too. */
const MIN_ROLES = 2;
/** Links of a table that is the menu of a site. */
const MIN_MENU_LINKS = 3;
/** Excluding white space, per link: the entries of a menu are words. */
const MAX_MENU_LINK_CHARS = 20;

const FRAME = /^(?:html|body|main|article)$/;
/** Relations and access keys of links to the page before, after or above, as manuals have had them since DocBook. */
const RELATION = /^(?:prev|previous|next|up|home|start|contents|index|toc)$/i;
const ACCESS_KEYS: Readonly<Record<string, string>> = { p: "prev", n: "next", u: "up", h: "home", c: "contents" };

export const removePagers: CleanRule = {
  name: "remove-pagers",
  why: "Manuals have links to the previous page, the next one and the contents above and below the text.",
  apply: (page) => [...pagers(page), ...menuTables(page)],
};

interface Strip {
  readonly roles: Set<string>;
  readonly targets: Set<string>;
}

function pagers(page: PageIndex): Element[] {
  const strips = new Map<Element, Strip>();
  const measured = new Map<Element, LinkShare>();
  for (const link of page.withTag("a")) {
    const role = roleOf(link);
    const box = role === null ? null : stripOf(link, page, measured);
    if (role === null || box === null) continue;
    const strip = strips.get(box) ?? { roles: new Set(), targets: new Set() };
    strips.set(box, strip);
    strip.roles.add(role);
    strip.targets.add(link.attribs.href ?? "");
  }
  const all = [...strips];
  const known = new Set(all.flatMap(([, { roles, targets }]) => (roles.size >= MIN_ROLES ? [...targets] : [])));
  return all.flatMap(([box, { roles, targets }]) =>
    roles.size >= MIN_ROLES || [...targets].every((target) => known.has(target)) ? [box] : [],
  );
}

function roleOf({ attribs }: Element): string | null {
  const relation = attribs.rel?.split(/\s+/).find((word) => RELATION.test(word));
  return relation?.toLowerCase() ?? ACCESS_KEYS[attribs.accesskey?.toLowerCase() ?? ""] ?? null;
}

/**
 * The largest box around the link with little text; `null` if the link is in a sentence.
 * @param measured of the boxes seen, which many links share.
 */
function stripOf(link: Element, page: PageIndex, measured: Map<Element, LinkShare>): Element | null {
  let strip: Element | null = null;
  let at: ParentNode | null = link;
  for (let level = 0; level < MAX_LEVELS && at instanceof Element && !FRAME.test(at.name); level++, at = at.parent) {
    const known = measured.get(at) ?? linkShare(at);
    measured.set(at, known);
    const { characters, share } = known;
    if (at === page.root || characters > MAX_STRIP_CHARS) break;
    if (at.name === "p" && share < MIN_LINK_SHARE) return null;
    strip = at;
  }
  return strip;
}

/** Tables of nothing but short links before all text. */
function menuTables(page: PageIndex): Element[] {
  const first = page.blocks()[0];
  if (first === undefined) return [];
  return page.withTag("table").filter((table) => holds(table, first.parent) && isMenu(table));
}

function isMenu(table: Element): boolean {
  const { characters, share, links } = linkShare(table);
  return share === 1 && links >= MIN_MENU_LINKS && characters <= links * MAX_MENU_LINK_CHARS;
}

function holds(table: Element, node: ParentNode): boolean {
  for (let at: ParentNode | null = node; at !== null; at = at.parent) if (at === table) return true;
  return false;
}
