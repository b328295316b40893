import { Element, isTag, isText } from "domhandler";
import { isLinkLine } from "../block-shape.ts";
import { readBlocks } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { headingLink } from "../heading-link.ts";
import { linkShare } from "../link-share.ts";
import type { PageIndex } from "../page-index.ts";
import { hostOf, leadsElsewhere } from "../site-link.ts";

/** A single card may be a heading that links to its source; two are a list. */
const MIN_CARDS = 2;
/** Text below the headline of a card, excluding white space. */
const MAX_SUMMARY_CHARS = 320;
/** Nodes of a card, excluding those of its headline. */
const MAX_NODES = 60;

/** Share of the prose (0 to 1) that cards may have which may be parts of the article: a digest, with a link for each. */
const MAX_UNCERTAIN_SHARE = 0.4;

const HEADING = /^h[2-6]$/;
const BREAKS_OFF = /(?:…|\.\.\.|\[…\])$/;

export const cutTeaserCards: CleanRule = {
  name: "cut-teaser-cards",
  why: "Adjacent cards, each a headline linking to another page with a sentence below it, name other articles.",
  // Below a short article they have most of the prose.
  maxShare: 0.9,
  apply(page, { url }) {
    const families = cardFamilies(page, hostOf(url));
    const [certain, uncertain] = [families.filter(areTeasers), families.filter((cards) => !areTeasers(cards))];
    const prose = uncertain.flat().reduce((sum, card) => sum + page.proseOf(card), 0);
    return [...certain, ...(prose <= page.prose * MAX_UNCERTAIN_SHARE ? uncertain : [])].flat();
  },
};

/** Adjacent cards that name other pages. @param host of the page; `null` if unknown. */
export function teaserCards(page: PageIndex, host: string | null): Element[] {
  return cardFamilies(page, host).flat();
}

function cardFamilies(page: PageIndex, host: string | null): Element[][] {
  const families = new Map<Element, Element[]>();
  for (const name of ["h2", "h3", "h4", "h5", "h6"]) {
    for (const heading of page.withTag(name)) {
      const card = cardOf(heading, host);
      if (!(card?.parent instanceof Element)) continue;
      const family = families.get(card.parent);
      if (family === undefined) families.set(card.parent, [card]);
      else family.push(card);
    }
  }
  return [...families].flatMap(([parent, cards]) => (isFamily(parent, cards) ? [cards] : []));
}

/** Whether every card breaks off, or ends with a link of the same words: “Read more”. */
function areTeasers(cards: readonly Element[]): boolean {
  const last = cards.map((card) => readBlocks(card).at(-1));
  if (last.every((line) => line !== undefined && BREAKS_OFF.test(line.text))) return true;
  const [first] = last;
  return last.every((line) => line !== undefined && isLinkLine(line) && line.text === first?.text);
}

/** The outermost element that contains this headline, a summary and no other headline. */
function cardOf(heading: Element, host: string | null): Element | null {
  const link = headingLink(heading);
  if (link === null || !leadsElsewhere(link, host)) return null;
  let card: Element | null = null;
  for (let at = heading.parent; at instanceof Element && isCard(at); at = at.parent) card = at;
  return card;
}

function isCard(element: Element): boolean {
  const counts = { headings: 0, summary: 0, nodes: 0 };
  return staysSmall(element, counts) && counts.headings === 1;
}

/** Stops at the first exceeded limit: otherwise a page of headings would be walked once per heading. */
function staysSmall(element: Element, counts: { headings: number; summary: number; nodes: number }): boolean {
  for (const child of element.children) {
    if (++counts.nodes > MAX_NODES) return false;
    if (isText(child)) counts.summary += child.data.replace(/\s+/g, "").length;
    else if (isTag(child) && HEADING.test(child.name)) counts.headings++;
    else if (isTag(child) && !staysSmall(child, counts)) return false;
    if (counts.headings > 1 || counts.summary > MAX_SUMMARY_CHARS) return false;
  }
  return true;
}

/** Whether the cards fill their parent: it contains nothing else but cards without a summary or picture. */
function isFamily(parent: Element, cards: readonly Element[]): boolean {
  if (cards.length < MIN_CARDS) return false;
  const others = parent.children.filter(
    (child) => isTag(child) && !cards.includes(child) && linkShare(child).characters > 0,
  );
  return others.length <= cards.length / 2;
}
