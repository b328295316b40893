import type { Element } from "domhandler";
import type { Evidence } from "../../evidence.ts";
import { mentions } from "../../wording/wording.ts";
import { leadsToAccount, leadsToProfile } from "../account-links.ts";
import { isLinkLine, looksLikeHeading } from "../block-shape.ts";
import { linkShare } from "../link-share.ts";
import { leadsElsewhere } from "../site-link.ts";
import { textLines } from "../text-lines.ts";
import { benefitsIn } from "./benefits.ts";
import { asksForEmail, contains, countIn, isField, isTicked } from "./fields.ts";
import { neighboursOf } from "./neighbours.ts";
import { MAX_BUTTON_CHARS, type Offer } from "./offer.ts";

const MAX_SHORT_LINE_CHARS = 160;
const MIN_PARAGRAPH_CHARS = 220;
const MIN_BENEFITS = 2;
const MIN_CHOICES = 2;

const KEPT: ReadonlySet<string> = new Set("table blockquote pre dl h1 time".split(" "));
const CURRENCY = "(?:[$€£¥₹₽₩₺]|\\b(?:EUR|USD|CHF|GBP|SEK|NOK|DKK|Euro|euros?|kr|Fr\\.?|zł|Kč|Ft)\\b|円|元|원|руб)";
const PRICE = new RegExp(`${CURRENCY}\\s?\\d|\\d(?:[.,]\\d{1,2})?\\s?${CURRENCY}`);
const ONLY_AMOUNT = new RegExp(`^(?:${CURRENCY}\\s?\\d{1,6}|\\d{1,6}\\s?${CURRENCY})$`);

const asksTheReader = mentions("prompts");

/** Signs that a box offers something. */
export const offerEvidence: readonly Evidence<Offer>[] = [
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
    holds: ({ box }) => neighboursOf(box).some((other) => isLike(other, box)),
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

function isAmount(link: Element, host: string | null): boolean {
  return (
    linkShare(link).characters <= MAX_BUTTON_CHARS && leadsElsewhere(link, host) && ONLY_AMOUNT.test(labelOf(link))
  );
}

function labelOf(link: Element): string {
  return textLines([link]).join(" ");
}

/** With a link too: without one it may be text in a box of the same build. */
function isLike(other: Element, box: Element): boolean {
  return other.name === box.name && other.attribs.class === box.attribs.class && linkShare(other).links > 0;
}
