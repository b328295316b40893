import { type Element, isTag } from "domhandler";
import { nextElementSibling, prevElementSibling } from "domutils";
import { normaliseLabel } from "../../wording/normalise-label.ts";
import { leadIn, wholeLine } from "../../wording/wording.ts";
import { isWithin, KEPT_AS_IT_STANDS, nodesOf } from "../block-shape.ts";
import type { Block } from "../blocks.ts";
import type { CleanRule } from "../clean-rule.ts";
import { textLines } from "../text-lines.ts";

const strongLeadIn = leadIn("relatedLeadIns");
const weakLeadIn = leadIn("weakRelatedLeadIns");
const isReadMore = wholeLine("readMoreLabels");
const LONGEST_LINE = 260;

export const cutRelatedLines: CleanRule = {
  name: "cut-related-lines",
  why: "A line such as “Read more: …” between two paragraphs names another article.",
  apply(page) {
    const labels = new LinkLabels();
    const lines = page.blocks().filter((block) => isRelatedLine(block, labels));
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

function isRelatedLine(block: Block, labels: LinkLabels): boolean {
  if (block.text.length > LONGEST_LINE) return false;
  const strong = strongLeadIn(block.text);
  if (strong !== null) {
    const rest = block.text.slice(strong.length).trim();
    if (/^[:：|>»→–—-]/.test(rest) || isBracketed(block.text)) return rest.length > 1;
    return rest !== "" && block.links.length > 0 && block.linked >= rest.length * 0.6;
  }
  const weak = weakLeadIn(block.text);
  if (weak === null) return endsWithReadMore(block, labels);
  const rest = block.text.slice(weak.length).trim();
  if (!/^[:：|>»→]/.test(rest)) return false;
  return isBracketed(block.text) || (block.links.length > 0 && block.linked >= (rest.length - 1) * 0.8);
}

/** A teaser: what another article says first, and a link with which it goes on. */
function endsWithReadMore(block: Block, labels: LinkLabels): boolean {
  const link = block.links.at(-1);
  if (link === undefined) return false;
  const label = labels.of(link);
  return block.text.endsWith(label) && isReadMore(normaliseLabel(label));
}

function isBracketed(text: string): boolean {
  return /^[([【〈<].*[)\]】〉>]$/.test(text);
}
