import { type Element, isTag } from "domhandler";
import { nextElementSibling, prevElementSibling } from "domutils";
import { type Evidence, weigh } from "../../evidence.ts";
import { normaliseLabel } from "../../wording/normalise-label.ts";
import { leadIn, wholeLine } from "../../wording/wording.ts";
import { isWithin, nodesOf, VERBATIM_TAGS } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { textLines } from "../text-lines.ts";

const strongLeadIn = leadIn("relatedLeadIns");
const weakLeadIn = leadIn("weakRelatedLeadIns");
const isReadMore = wholeLine("readMoreLabels");
const MAX_LINE_CHARS = 260;
/** Minimum share of what follows the words that is a link, 0 to 1. */
const MIN_LINK_SHARE = 0.6;
const MIN_LINK_SHARE_WEAK = 0.8;
/**
 * Likelihood (0 to 1) from which the block classifier takes a line for article text, which decides where the words also
 * start sentences: guides say “Learn more: the angle of the roof” between their parts.
 */
const MAX_LIKELIHOOD = 0.7;
const STRONG_MARK = /^[:：|>»→】–—-]/;
const MARK = /^[:：|>»→]/;
/** Of a link's text. */
const COMPARED_CHARS = 8;
const BRACKETED = /^[([【〈<].*[)\]】〉>]$/;

export const cutRelatedLines: CleanRule = {
  name: "cut-related-lines",
  why: "A line such as “Read more: …” between two paragraphs names another article.",
  apply(page, { likelihoodOf }) {
    const labels = new LinkLabels();
    const lines = page.blocks().filter((block) => {
      if (block.text.length > MAX_LINE_CHARS) return false;
      const line = readLine(block, labels);
      if (weigh(evidence, line).score < THRESHOLD) return false;
      return line.isStrong || line.rest === null || (likelihoodOf(block.nodes) ?? 0) < MAX_LIKELIHOOD;
    });
    return nodesOf(lines.filter((block) => !isWithin(block, VERBATIM_TAGS) && !isItemOfText(block)));
  },
};

/** Whether it is between two list items without links: a rule or step that belongs to the article. */
function isItemOfText({ tag, parent }: Block): boolean {
  if (tag !== "li" || !isTag(parent)) return false;
  return isPlainItem(prevElementSibling(parent)) && isPlainItem(nextElementSibling(parent));
}

function isPlainItem(item: Element | null): boolean {
  return item?.name === "li" && !item.children.some((child) => isTag(child) && child.name !== "br");
}

/** Caches the text of links: one link may contain thousands of lines. */
class LinkLabels {
  private readonly known = new Map<Element, string>();

  of(link: Element): string {
    const label = this.known.get(link) ?? textLines([link]).join(" ");
    this.known.set(link, label);
    return label;
  }
}

/** A line and how it starts. */
interface Line {
  readonly block: Block;
  /** Whether it starts with words that introduce another article and rarely start a sentence. */
  readonly isStrong: boolean;
  /** The text after those words, or after words that also start sentences; `null` if it starts with neither. */
  readonly rest: string | null;
  readonly labels: LinkLabels;
}

const THRESHOLD = 3;

const evidence: readonly Evidence<Line>[] = [
  {
    sign: "read-more-link",
    weight: 3,
    sentence: "It is a teaser: it ends with a “read more” link.",
    holds: ({ block, isStrong, labels }) => !isStrong && endsWithReadMore(block, labels),
  },
  {
    sign: "opening-words",
    weight: 1,
    sentence: "It starts with words that introduce another article.",
    holds: ({ rest }) => rest !== null && rest.length > 1,
  },
  {
    sign: "no-sentence",
    weight: 1,
    sentence: "These words do not start sentences.",
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
    sentence: "It is in brackets.",
    holds: ({ block, rest }) => rest !== null && BRACKETED.test(block.text),
  },
  {
    sign: "link",
    weight: 1,
    sentence: "A link follows them.",
    holds: ({ block, isStrong, rest }) =>
      rest !== null &&
      block.links.length > 0 &&
      block.linked >= (isStrong ? rest.length * MIN_LINK_SHARE : (rest.length - 1) * MIN_LINK_SHARE_WEAK),
  },
  {
    sign: "sentence-goes-on",
    weight: -1,
    sentence: "The sentence goes on before the link: “Read more about it on …”.",
    holds: ({ block, rest, labels }) => rest !== null && goesOn(rest, block, labels),
  },
];

/** Whether other words come between the opening words and the link. */
function goesOn(rest: string, { links: [link] }: Block, labels: LinkLabels): boolean {
  return link !== undefined && !STRONG_MARK.test(rest) && !rest.startsWith(labels.of(link).slice(0, COMPARED_CHARS));
}

function readLine(block: Block, labels: LinkLabels): Line {
  const strong = strongLeadIn(block.text);
  const start = strong ?? weakLeadIn(block.text);
  const rest = start === null ? null : block.text.slice(start.length).trim();
  return { block, isStrong: strong !== null, rest, labels };
}

/** A teaser: the first words of another article, then a link to read on. */
function endsWithReadMore(block: Block, labels: LinkLabels): boolean {
  const link = block.links.at(-1);
  if (link === undefined) return false;
  const label = labels.of(link);
  return block.text.endsWith(label) && isReadMore(normaliseLabel(label));
}
