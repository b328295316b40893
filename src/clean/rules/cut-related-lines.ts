import { type Element, isTag } from "domhandler";
import { nextElementSibling, prevElementSibling } from "domutils";
import { type Evidence, weigh } from "../../evidence.ts";
import { normaliseLabel } from "../../wording/normalise-label.ts";
import { leadIn, wholeLine } from "../../wording/wording.ts";
import { isWithin, KEPT_AS_IT_STANDS, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { textLines } from "../text-lines.ts";

const strongLeadIn = leadIn("relatedLeadIns");
const weakLeadIn = leadIn("weakRelatedLeadIns");
const isReadMore = wholeLine("readMoreLabels");
/** In characters. */
const MAX_LINE = 260;
/** The least share of what follows the words that is a link, 0 to 1. */
const LINKED = 0.6;
const LINKED_WEAK = 0.8;
const STRONG_MARK = /^[:：|>»→–—-]/;
const MARK = /^[:：|>»→]/;
const BRACKETED = /^[([【〈<].*[)\]】〉>]$/;

export const cutRelatedLines: CleanRule = {
  name: "cut-related-lines",
  why: "A line such as “Read more: …” between two paragraphs names another article.",
  apply(page) {
    const labels = new LinkLabels();
    const lines = page
      .blocks()
      .filter((block) => block.text.length <= MAX_LINE && weigh(evidence, readLine(block, labels)).score >= ENOUGH);
    return nodesOf(lines.filter((block) => !isWithin(block, KEPT_AS_IT_STANDS) && !isItemOfText(block)));
  },
};

/** Whether it stands between two items of a list that lead nowhere: one of the rules or steps that the article is made of. */
function isItemOfText({ tag, parent }: Block): boolean {
  if (tag !== "li" || !isTag(parent)) return false;
  return isPlainItem(prevElementSibling(parent)) && isPlainItem(nextElementSibling(parent));
}

function isPlainItem(item: Element | null): boolean {
  return item?.name === "li" && !item.children.some((child) => isTag(child) && child.name !== "br");
}

/** Texts of links, each read once: a link may stand around thousands of lines. */
class LinkLabels {
  private readonly known = new Map<Element, string>();

  of(link: Element): string {
    const label = this.known.get(link) ?? textLines([link]).join(" ");
    this.known.set(link, label);
    return label;
  }
}

/** A line, and how it begins. */
interface Line {
  readonly block: Block;
  /** Whether it begins with words that name another article, and seldom begin sentences. */
  readonly isStrong: boolean;
  /** What follows those words, or words that begin sentences too; `null` without either. */
  readonly rest: string | null;
  readonly labels: LinkLabels;
}

const ENOUGH = 3;

const evidence: readonly Evidence<Line>[] = [
  {
    sign: "read-more-link",
    weight: 3,
    sentence: "It is a teaser: it ends with a link that says “read more”.",
    holds: ({ block, isStrong, labels }) => !isStrong && endsWithReadMore(block, labels),
  },
  {
    sign: "opening-words",
    weight: 1,
    sentence: "It begins with words that lead to another article.",
    holds: ({ rest }) => rest !== null && rest.length > 1,
  },
  {
    sign: "no-sentence",
    weight: 1,
    sentence: "No sentence begins with these words.",
    holds: ({ isStrong }) => isStrong,
  },
  {
    sign: "mark",
    weight: 1,
    sentence: "A colon or an arrow follows them.",
    holds: ({ isStrong, rest }) => rest !== null && (isStrong ? STRONG_MARK : MARK).test(rest),
  },
  {
    sign: "brackets",
    weight: 1,
    sentence: "It stands in brackets.",
    holds: ({ block, rest }) => rest !== null && BRACKETED.test(block.text),
  },
  {
    sign: "link",
    weight: 1,
    sentence: "What follows them is a link.",
    holds: ({ block, isStrong, rest }) =>
      rest !== null &&
      block.links.length > 0 &&
      block.linked >= (isStrong ? rest.length * LINKED : (rest.length - 1) * LINKED_WEAK),
  },
];

function readLine(block: Block, labels: LinkLabels): Line {
  const strong = strongLeadIn(block.text);
  const start = strong ?? weakLeadIn(block.text);
  const rest = start === null ? null : block.text.slice(start.length).trim();
  return { block, isStrong: strong !== null, rest, labels };
}

/** A teaser: what another article says first, and a link with which it goes on. */
function endsWithReadMore(block: Block, labels: LinkLabels): boolean {
  const link = block.links.at(-1);
  if (link === undefined) return false;
  const label = labels.of(link);
  return block.text.endsWith(label) && isReadMore(normaliseLabel(label));
}
