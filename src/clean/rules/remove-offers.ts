import { type ChildNode, Element, isTag, type ParentNode } from "domhandler";
import { type Evidence, weigh } from "../../evidence.ts";
import { mentions } from "../../wording/wording.ts";
import { leadsToAccount, leadsToProfile } from "../account-links.ts";
import { isLinkLine, itemOf } from "../block-shape.ts";
import { type Block, readBlocks } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import type { PageIndex } from "../page-index.ts";
import { hostOf } from "../site-link.ts";

/** A box with more prose is part of the text, whatever it offers. */
const MAX_PROSE_CHARS = 600;
/** Ancestors of a link or field to consider as the offer's box. */
const MAX_LEVELS = 6;
/** A sibling with this much prose is article text. */
const MIN_NEIGHBOUR_PROSE_CHARS = 100;
/** Siblings to check on each side: an advertisement may come between. */
const MAX_NEIGHBOURS = 2;
const MAX_SHORT_LINE_CHARS = 160;
const MAX_BUTTON_CHARS = 40;
const MIN_PARAGRAPH_CHARS = 220;
const MIN_BENEFITS = 2;

/** A box of facts may have a link, which is one sign; an offer has several. */
const THRESHOLD = 4;

const PARTS = /^(?:html|body|main|article|header|nav|table|tbody|tr|td|th|p|li|a|span|h[1-6]|figure)$/;
const FIELDS: ReadonlySet<string> = new Set("form input select textarea".split(" "));
/** In a list, these are boxes to tick: the ingredients of a recipe, the items of a checklist. */
const TICKED: ReadonlySet<string> = new Set(["checkbox", "radio"]);
const KEPT: ReadonlySet<string> = new Set("table blockquote pre dl h1 time".split(" "));
const CURRENCY = "(?:[$€£¥₹₽₩₺]|\\b(?:EUR|USD|CHF|GBP|SEK|NOK|DKK|Euro|euros?|kr|Fr\\.?|zł|Kč|Ft)\\b|円|元|원|руб)";
const PRICE = new RegExp(`${CURRENCY}\\s?\\d|\\d(?:[.,]\\d{1,2})?\\s?${CURRENCY}`);

const asksTheReader = mentions("prompts");

export const removeOffers: CleanRule = {
  name: "remove-offers",
  why: "A box between two paragraphs offers something: a subscription, a newsletter, an app, a channel.",
  maxShare: 0.2,
  apply(page, { url }) {
    const host = hostOf(url);
    const seen = new Set<Element>();
    return seedsOf(page, host).flatMap((seed) => {
      const box = boxAround(seed, page);
      if (box === null || seen.has(box)) return [];
      seen.add(box);
      return weigh(evidence, readOffer(box, host)).score >= THRESHOLD ? [box] : [];
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
    sentence: "It leads to a subscribe, sign-in or app page.",
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
    sentence: "It has an input field.",
    holds: ({ box }) => contains(box, isField),
  },
  {
    sign: "email-field",
    weight: 1,
    sentence: "It asks for an email address.",
    holds: ({ box }) => contains(box, asksForEmail),
  },
  { sign: "price", weight: 1, sentence: "It names a price.", holds: ({ text }) => PRICE.test(text) },
  { sign: "asks", weight: 1, sentence: "It asks the reader for something.", holds: ({ text }) => asksTheReader(text) },
  {
    sign: "button",
    weight: 1,
    sentence: "It has a line of a few words that is a link.",
    holds: ({ lines }) => lines.some((line) => line.text.length <= MAX_BUTTON_CHARS && isLinkLine(line)),
  },
  {
    sign: "benefits",
    weight: 1,
    sentence: "It lists benefits.",
    holds: ({ lines }) => lines.filter(isBenefit).length >= MIN_BENEFITS,
  },
  {
    sign: "short-lines",
    weight: 1,
    sentence: "All of its lines are short.",
    holds: ({ lines }) => lines.every((line) => line.text.length <= MAX_SHORT_LINE_CHARS),
  },
  {
    sign: "paragraph",
    weight: -2,
    sentence: "It has a paragraph.",
    holds: ({ lines }) => lines.some((line) => line.text.length >= MIN_PARAGRAPH_CHARS && line.links.length === 0),
  },
  {
    sign: "facts",
    weight: -3,
    sentence: "It has a table, a quotation, code, a headline or a time.",
    holds: ({ box }) => contains(box, ({ name }) => KEPT.has(name)),
  },
];

function isBenefit(line: Block): boolean {
  return itemOf(line) !== null && line.links.length === 0 && !/[.!?]$/.test(line.text) && !/[:：]/.test(line.text);
}

/** Links to accounts and input fields, the starting points for finding offers. */
function seedsOf(page: PageIndex, host: string | null): Element[] {
  const links = page.withTag("a").filter((link) => leadsToAccount(link, host));
  return [...links, ...page.withTag("input").filter(isField), ...page.withTag("form")];
}

/** The largest box around the seed that is too small to be the text, and is surrounded by it. */
function boxAround(seed: Element, page: PageIndex): Element | null {
  let box: Element | null = null;
  let at: ParentNode | null = seed;
  for (let level = 0; level <= MAX_LEVELS && at instanceof Element && page.proseOf(at) <= MAX_PROSE_CHARS; level++) {
    if (/^(?:html|body|main|article)$/.test(at.name)) break;
    if (!PARTS.test(at.name) && isSurroundedByText(at, page)) box = at;
    at = at.parent;
  }
  return box;
}

/** Whether there are paragraphs beside the box. */
function isSurroundedByText(box: Element, page: PageIndex): boolean {
  return [neighbours(box, "prev"), neighbours(box, "next")]
    .flat()
    .some(
      (element) => page.proseOf(element) >= MIN_NEIGHBOUR_PROSE_CHARS && page.proseOf(element) > page.proseOf(box) / 2,
    );
}

function neighbours(box: Element, direction: "prev" | "next"): Element[] {
  const found: Element[] = [];
  let at: ChildNode | null = box[direction];
  while (at !== null && found.length < MAX_NEIGHBOURS) {
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

/** Whether the reader writes or chooses something here. */
function isField(element: Element): boolean {
  const { name, attribs } = element;
  return FIELDS.has(name) && !(TICKED.has(attribs.type ?? "") && isInItem(element));
}

function isInItem(element: Element): boolean {
  for (let at = element.parent; at instanceof Element; at = at.parent) if (at.name === "li") return true;
  return false;
}

function contains(element: Element, isOne: (element: Element) => boolean): boolean {
  return isOne(element) || element.children.some((child) => isTag(child) && contains(child, isOne));
}

function asksForEmail({ name, attribs: { type, name: key, id, placeholder } }: Element): boolean {
  return name === "input" && /mail/i.test([type, key, id, placeholder].join(" "));
}
