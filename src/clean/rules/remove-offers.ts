import { type ChildNode, Element, isTag, type ParentNode } from "domhandler";
import { type Evidence, weigh } from "../../evidence.ts";
import { mentions } from "../../wording/wording.ts";
import { leadsToAccount, leadsToProfile } from "../account-links.ts";
import { isLinkLine, itemOf } from "../block-shape.ts";
import { type Block, readBlocks } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import type { PageIndex } from "../page-index.ts";
import { hostOf } from "../site-link.ts";

/** In characters of prose: more is a part of the text, whatever it offers. */
const MOST_PROSE = 600;
/** Boxes around a link or a field, one in the other. */
const MOST_LEVELS = 6;
/** In characters of prose that make what stands beside the box the text. */
const LEAST_PROSE_BESIDE = 100;
/** Elements on each side that are looked at: an advertisement may stand between. */
const NEIGHBOURS = 2;
/** In characters. */
const LONGEST_SHORT = 160;
const LONGEST_BUTTON = 40;
const PARAGRAPH = 220;
const LEAST_BENEFITS = 2;

/** One sign is a link in a box of facts; an offer has several. */
const ENOUGH = 4;

const PARTS = /^(?:html|body|main|article|header|nav|table|tbody|tr|td|th|p|li|a|span|h[1-6]|figure)$/;
const FIELDS: ReadonlySet<string> = new Set("form input select textarea".split(" "));
const KEPT: ReadonlySet<string> = new Set("table blockquote pre dl h1 time".split(" "));
const CURRENCY = "(?:[$€£¥₹₽₩₺]|\\b(?:EUR|USD|CHF|GBP|SEK|NOK|DKK|Euro|euros?|kr|Fr\\.?|zł|Kč|Ft)\\b|円|元|원|руб)";
const PRICE = new RegExp(`${CURRENCY}\\s?\\d|\\d(?:[.,]\\d{1,2})?\\s?${CURRENCY}`);

const asksTheReader = mentions("prompts");

export const removeOffers: CleanRule = {
  name: "remove-offers",
  why: "Between two paragraphs stands a box that offers something: a subscription, a letter, an app, a channel.",
  mayTake: 0.2,
  apply(page, { url }) {
    const host = hostOf(url);
    const seen = new Set<Element>();
    return seedsOf(page, host).flatMap((seed) => {
      const box = boxAround(seed, page);
      if (box === null || seen.has(box)) return [];
      seen.add(box);
      return weigh(evidence, readOffer(box, host)).score >= ENOUGH ? [box] : [];
    });
  },
};

interface Offer {
  readonly box: Element;
  readonly lines: readonly Block[];
  readonly text: string;
  readonly links: readonly Element[];
  readonly host: string | null;
}

const evidence: readonly Evidence<Offer>[] = [
  {
    sign: "account-link",
    weight: 2,
    sentence: "It leads to where one subscribes, signs in or gets an app.",
    holds: ({ links, host }) => links.some((link) => leadsToAccount(link, host)),
  },
  {
    sign: "profile-link",
    weight: 1,
    sentence: "It leads to a social network.",
    holds: ({ links }) => links.some(leadsToProfile),
  },
  {
    sign: "field",
    weight: 2,
    sentence: "It has a field to fill in.",
    holds: ({ box }) => holdsOne(box, FIELDS),
  },
  { sign: "price", weight: 1, sentence: "It names a price.", holds: ({ text }) => PRICE.test(text) },
  { sign: "asks", weight: 1, sentence: "It asks the reader for something.", holds: ({ text }) => asksTheReader(text) },
  {
    sign: "button",
    weight: 1,
    sentence: "It has a line of a few words that is a link.",
    holds: ({ lines }) => lines.some((line) => line.text.length <= LONGEST_BUTTON && isLinkLine(line)),
  },
  {
    sign: "benefits",
    weight: 1,
    sentence: "It lists what one gets.",
    holds: ({ lines }) => lines.filter(isBenefit).length >= LEAST_BENEFITS,
  },
  {
    sign: "short-lines",
    weight: 1,
    sentence: "All of its lines are short.",
    holds: ({ lines }) => lines.every((line) => line.text.length <= LONGEST_SHORT),
  },
  {
    sign: "paragraph",
    weight: -2,
    sentence: "It has a paragraph.",
    holds: ({ lines }) => lines.some((line) => line.text.length >= PARAGRAPH && line.links.length === 0),
  },
  {
    sign: "facts",
    weight: -3,
    sentence: "It has a table, a quotation, code, a headline or a time.",
    holds: ({ box }) => holdsOne(box, KEPT),
  },
];

function isBenefit(line: Block): boolean {
  return itemOf(line) !== null && line.links.length === 0 && !/[.!?]$/.test(line.text) && !/[:：]/.test(line.text);
}

/** Where an offer can be: links to accounts, and fields. */
function seedsOf(page: PageIndex, host: string | null): Element[] {
  const links = page.withTag("a").filter((link) => leadsToAccount(link, host));
  return [...links, ...page.withTag("input"), ...page.withTag("form")];
}

/** The largest box around the seed that is too small to be the text, and stands in it. */
function boxAround(seed: Element, page: PageIndex): Element | null {
  let box: Element | null = null;
  let at: ParentNode | null = seed;
  for (let level = 0; level <= MOST_LEVELS && at instanceof Element && page.proseOf(at) <= MOST_PROSE; level++) {
    if (/^(?:html|body|main|article)$/.test(at.name)) break;
    if (!PARTS.test(at.name) && standsInText(at, page)) box = at;
    at = at.parent;
  }
  return box;
}

/** Whether paragraphs stand beside it. */
function standsInText(box: Element, page: PageIndex): boolean {
  return [neighbours(box, "prev"), neighbours(box, "next")]
    .flat()
    .some((element) => page.proseOf(element) >= LEAST_PROSE_BESIDE && page.proseOf(element) > page.proseOf(box) / 2);
}

function neighbours(box: Element, direction: "prev" | "next"): Element[] {
  const found: Element[] = [];
  let at: ChildNode | null = box[direction];
  while (at !== null && found.length < NEIGHBOURS) {
    if (isTag(at)) found.push(at);
    at = at[direction];
  }
  return found;
}

function readOffer(box: Element, host: string | null): Offer {
  const lines = readBlocks(box);
  return {
    box,
    lines,
    text: lines.map((line) => line.text).join("\n"),
    links: [...new Set(lines.flatMap((line) => line.links))],
    host,
  };
}

function holdsOne(element: Element, names: ReadonlySet<string>): boolean {
  return names.has(element.name) || element.children.some((child) => isTag(child) && holdsOne(child, names));
}
