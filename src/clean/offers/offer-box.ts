import { type ChildNode, Element, isText, type ParentNode } from "domhandler";
import { leadsToAccount } from "../account-links.ts";
import { linkShare } from "../link-share.ts";
import type { PageIndex } from "../page-index.ts";
import { leadsElsewhere } from "../site-link.ts";
import { isField } from "./fields.ts";
import { neighboursOf } from "./neighbours.ts";
import { MAX_BUTTON_CHARS } from "./offer.ts";

/** A box with more prose is part of the text, whatever it offers. */
const MAX_PROSE_CHARS = 600;
/** Ancestors of a link or field to consider as the offer's box. */
const MAX_LEVELS = 6;
/** A sibling with this much prose is article text. */
const MIN_NEIGHBOUR_PROSE_CHARS = 100;

const FRAMES = /^(?:html|body|main|article)$/;
const PARTS = /^(?:html|body|main|article|header|nav|table|tbody|tr|td|th|p|li|a|span|h[1-6]|figure)$/;

/** Links to accounts, buttons and input fields, the starting points for finding offers. */
export function seedsOf(page: PageIndex, host: string | null): Element[] {
  const links = page.withTag("a").filter((link) => leadsToAccount(link, host) || isButton(link, host));
  return [...links, ...page.withTag("input").filter(isField), ...page.withTag("form")];
}

/** Whether a link of a few words, to another page of the site, is a line of its own. */
function isButton(link: Element, host: string | null): boolean {
  const { characters } = linkShare(link);
  if (characters === 0 || characters > MAX_BUTTON_CHARS || !leadsElsewhere(link, host)) return false;
  return !isWords(link.prev) && !isWords(link.next);
}

function isWords(node: ChildNode | null): boolean {
  return node !== null && isText(node) && node.data.trim() !== "";
}

/** The largest box around the seed that is too small to be the text, and is surrounded by it. */
export function boxAround(seed: Element, page: PageIndex): Element | null {
  let box: Element | null = null;
  let at: ParentNode | null = seed;
  for (let level = 0; level <= MAX_LEVELS && at instanceof Element && page.proseOf(at) <= MAX_PROSE_CHARS; level++) {
    if (FRAMES.test(at.name)) break;
    if (!PARTS.test(at.name) && isSurroundedByText(at, page)) box = at;
    at = at.parent;
  }
  return box;
}

/** Whether there are paragraphs beside the box. */
function isSurroundedByText(box: Element, page: PageIndex): boolean {
  return neighboursOf(box).some(
    (element) => page.proseOf(element) >= MIN_NEIGHBOUR_PROSE_CHARS && page.proseOf(element) > page.proseOf(box) / 2,
  );
}
