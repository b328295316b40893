import { type ChildNode, Element, isTag, isText, type ParentNode } from "domhandler";
import { type Evidence, weigh } from "../../evidence.ts";
import { mentions } from "../../wording/wording.ts";
import { leadsToAccount, leadsToProfile } from "../account-links.ts";
import { endsSentence, isLinkLine, itemOf, looksLikeHeading } from "../block-shape.ts";
import { type Block, readBlocks } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { linkShare } from "../link-share.ts";
import type { PageIndex } from "../page-index.ts";
import { hostOf, leadsElsewhere } from "../site-link.ts";
import { textLines } from "../text-lines.ts";

/** A box with more prose is part of the text, whatever it offers. */
const MAX_PROSE_CHARS = 600;
/** Ancestors of a link or field to consider as the offer's box. */
const MAX_LEVELS = 6;
/** A sibling with this much prose is article text. */
const MIN_NEIGHBOUR_PROSE_CHARS = 100;
/** Siblings to check on each side: an advertisement or a short paragraph may come between. */
const MAX_NEIGHBOURS = 3;
const MAX_SHORT_LINE_CHARS = 160;
const MAX_BUTTON_CHARS = 40;
const MIN_PARAGRAPH_CHARS = 220;
const MIN_BENEFITS = 2;
const MIN_CHOICES = 2;

/** A box of facts may have a link, which is one sign; an offer has several. */
const THRESHOLD = 4;

const SIDES = ["prev", "next"] as const;
const HEADING = /^h[1-6]$/;
const PARTS = /^(?:html|body|main|article|header|nav|table|tbody|tr|td|th|p|li|a|span|h[1-6]|figure)$/;
const FIELDS: ReadonlySet<string> = new Set("form input select textarea".split(" "));
/** In a list, these are boxes to tick: the ingredients of a recipe, the items of a checklist. */
const TICKED: ReadonlySet<string> = new Set(["checkbox", "radio"]);
const KEPT: ReadonlySet<string> = new Set("table blockquote pre dl h1 time".split(" "));
const CURRENCY = "(?:[$€£¥₹₽₩₺]|\\b(?:EUR|USD|CHF|GBP|SEK|NOK|DKK|Euro|euros?|kr|Fr\\.?|zł|Kč|Ft)\\b|円|元|원|руб)";
const PRICE = new RegExp(`${CURRENCY}\\s?\\d|\\d(?:[.,]\\d{1,2})?\\s?${CURRENCY}`);
const ONLY_AMOUNT = new RegExp(`^(?:${CURRENCY}\\s?\\d{1,6}|\\d{1,6}\\s?${CURRENCY})$`);

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
    sign: "amounts",
    weight: 2,
    sentence: "It has links to give an amount of money.",
    holds: ({ links, host }) => links.some((link) => isAmount(link, host)),
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
    sign: "choices",
    weight: 1,
    sentence: "It has options to choose from.",
    holds: ({ box }) => countIn(box, isTicked) >= MIN_CHOICES,
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
    holds: ({ lines }) => benefitsIn(lines) >= MIN_BENEFITS,
  },
  {
    sign: "headed",
    weight: 1,
    sentence: "It has a heading of its own.",
    holds: ({ lines: [first, ...rest] }) => first !== undefined && rest.length > 0 && looksLikeHeading(first),
  },
  {
    sign: "ends-with-button",
    weight: 1,
    sentence: "Its last line is its only link.",
    holds: ({ lines, links }) => links.length === 1 && lines.at(-1)?.links.length === 1,
  },
  {
    sign: "short-lines",
    weight: 1,
    sentence: "All of its lines are short.",
    holds: ({ lines }) => lines.every((line) => line.text.length <= MAX_SHORT_LINE_CHARS),
  },
  {
    sign: "one-of-many",
    weight: -2,
    sentence: "There are boxes like it beside it.",
    holds: ({ box }) => SIDES.some((side) => neighbours(box, side).some((other) => isLike(other, box))),
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

/** Lines that list what the reader gets: items of a list, or of boxes that are built alike. */
function benefitsIn(lines: readonly Block[]): number {
  const short = lines.filter(({ links, text }) => links.length === 0 && !endsSentence(text) && !/[:：]/.test(text));
  const alike = Map.groupBy(short, ({ parent }) => parent.parent);
  return short.filter((line) => itemOf(line) !== null || isOneOfAlike(line, alike.get(line.parent.parent) ?? []))
    .length;
}

function isOneOfAlike({ parent }: Block, lines: readonly Block[]): boolean {
  if (!(parent instanceof Element) || HEADING.test(parent.name)) return false;
  const { name, attribs } = parent;
  const isAlike = ({ parent: other }: Block) =>
    other !== parent && other instanceof Element && other.name === name && other.attribs.class === attribs.class;
  return name !== "p" && lines.some(isAlike);
}

/** Links to accounts, buttons and input fields, the starting points for finding offers. */
function seedsOf(page: PageIndex, host: string | null): Element[] {
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

function isAmount(link: Element, host: string | null): boolean {
  return (
    linkShare(link).characters <= MAX_BUTTON_CHARS && leadsElsewhere(link, host) && ONLY_AMOUNT.test(labelOf(link))
  );
}

function labelOf(link: Element): string {
  return textLines([link]).join(" ");
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

/** With a link too: without one it may be text in a box of the same build. */
function isLike(other: Element, box: Element): boolean {
  return other.name === box.name && other.attribs.class === box.attribs.class && linkShare(other).links > 0;
}

/** Whether there are paragraphs beside the box. */
function isSurroundedByText(box: Element, page: PageIndex): boolean {
  return SIDES.flatMap((side) => neighbours(box, side)).some(
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
  return FIELDS.has(element.name) && !(isTicked(element) && isIn(element, "li") && !isIn(element, "form"));
}

function isTicked({ name, attribs }: Element): boolean {
  return name === "input" && TICKED.has(attribs.type ?? "");
}

function isIn(element: Element, name: string): boolean {
  for (let at = element.parent; at instanceof Element; at = at.parent) if (at.name === name) return true;
  return false;
}

function countIn(element: Element, isOne: (element: Element) => boolean): number {
  return element.children.reduce(
    (sum, child) => sum + (isTag(child) ? countIn(child, isOne) : 0),
    Number(isOne(element)),
  );
}

function contains(element: Element, isOne: (element: Element) => boolean): boolean {
  return isOne(element) || element.children.some((child) => isTag(child) && contains(child, isOne));
}

function asksForEmail({ name, attribs: { type, name: key, id, placeholder } }: Element): boolean {
  return name === "input" && /mail/i.test([type, key, id, placeholder].join(" "));
}
