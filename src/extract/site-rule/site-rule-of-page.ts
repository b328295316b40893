import { selectAll } from "css-select";
import { type ChildNode, type Document, Element, isTag, type ParentNode } from "domhandler";
import type { Metadata, Removal } from "../../article.ts";
import { cleanAfter } from "../../clean/clean.ts";
import type { CleanContext } from "../../clean/clean-rule.ts";
import { Cutter, describeCut } from "../../clean/cut.ts";
import { copyBranch, type LightCopy } from "../../dom/light-copy.ts";
import { appendNode, insertAfter, prependNode, textOf } from "../../dom/light-tree.ts";
import type { SiteRule } from "../../sites/site-rule.ts";
import { prunePage } from "../prune-page.ts";
import { blockAround } from "../restore/put-back.ts";
import { statedByRule } from "./stated-by-rule.ts";

/** What a rule may change of the part of an article that is on one page (`ArticlePart`). */
interface RuledPart {
  readonly article: LightCopy;
  readonly choice: string | null;
  readonly removals: readonly Removal[];
  readonly leftOut: number;
}

/** What the owner's rule says of one page. */
export interface SiteRuleOfPage {
  /** With what the rule finds in the place of what was found without it. */
  over(metadata: Metadata): Metadata;
  /** With the text where the rule says, and with what it keeps and removes. */
  shape<Part extends RuledPart>(part: Part, context: CleanContext): Part;
}

const NO_RULE: SiteRuleOfPage = { over: (metadata) => metadata, shape: (part) => part };

/** Elements of a page. Whoever keeps more means another body, and each is looked for in the article. */
const MOST_KEPT = 200;

const REMOVED = "The owner's rule for this site says that it is not article.";
const BODY = "The owner's rule for this site says where the text is.";

/**
 * Applies a rule to a page that nothing has changed yet: what it removes goes out of the page at once, and what it says
 * of the rest is read, because the general rules would cut some of it.
 */
export function siteRuleOf(page: Document, rule: SiteRule | null): SiteRuleOfPage {
  if (rule === null) return NO_RULE;
  const order = numbered(page);
  const stated = statedByRule(page, rule);
  const removed = remove(all(page, rule.remove));
  const body = copyOf(rule.body === null ? [] : all(page, [rule.body]));
  const kept = all(page, rule.keep)
    .slice(0, MOST_KEPT)
    .map((element) => copyOf([element]));

  return {
    over: stated,

    shape(part, context) {
      const ruled =
        body === null
          ? part
          : { ...part, article: body, choice: BODY, leftOut: 0, removals: cleanAfter(body.root, context) };
      const texts = putIn(
        ruled.article,
        kept.filter((copy) => copy !== null),
        order,
      );
      const trail = [...removed, ...ruled.removals].filter(
        ({ text }) => !texts.some((one) => one.includes(squeeze(text))),
      );
      return { ...ruled, removals: trail };
    },
  };
}

/** Places of all nodes in the page as it was. */
function numbered(page: Document): ReadonlyMap<ChildNode, number> {
  const order = new Map<ChildNode, number>();
  const visit = (parent: ParentNode) => {
    for (const child of parent.children) {
      order.set(child, order.size);
      if (isTag(child)) visit(child);
    }
  };
  visit(page);
  return order;
}

/** The outermost elements that one of the selectors matches, in the order of the page. */
function all(page: Document, selectors: readonly string[]): Element[] {
  if (selectors.length === 0) return [];
  const found = new Set(selectAll<ChildNode, Element>(selectors.join(", "), page as unknown as ChildNode));
  return [...found].filter((element) => !hasParentIn(element, found));
}

function hasParentIn(element: Element, elements: ReadonlySet<Element>): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (at instanceof Element && elements.has(at)) return true;
  return false;
}

function remove(elements: readonly Element[]): Removal[] {
  const removals = elements.map(
    (element): Removal => ({ rule: "site-rule", reason: REMOVED, ...describeCut([element]) }),
  );
  const cutter = new Cutter();
  for (const element of elements) if (element.parent !== null) cutter.cut([element]);
  cutter.finish();
  return removals.filter(({ text }) => text !== "");
}

/** Without scripts, fields and what is hidden; `null` where there is nothing to copy. */
function copyOf(elements: readonly Element[]): LightCopy | null {
  if (elements.length === 0) return null;
  const sources: LightCopy["sources"] = new Map();
  const root = new Element("div", {}, []);
  for (const element of elements) appendNode(root, copyBranch(element, sources));
  prunePage(root);
  return { root, sources };
}

/**
 * Puts what is kept into the article, each piece where it stood in the page, unless the article has it.
 * @returns the texts of what is kept, squeezed.
 */
function putIn(article: LightCopy, kept: readonly LightCopy[], order: ReadonlyMap<ChildNode, number>): string[] {
  const text = squeeze(textOf(article.root));
  const anchors = [...article.sources.keys()]
    .filter((node) => !isTag(node) && isIn(article.root, node))
    .map((node) => ({ node, place: placeOf(node, article, order) }))
    .sort((one, other) => one.place - other.place);
  const texts: string[] = [];
  // From the last to the first: of two that stood at one place the later one is put there first.
  for (const copy of kept.toReversed()) {
    const own = squeeze(textOf(copy.root));
    texts.push(own);
    const [first] = copy.root.children;
    if (first === undefined || text.includes(own)) continue;
    const place = placeOf(first, copy, order);
    const anchor = anchors.findLast((one) => one.place < place);
    if (anchor === undefined) prependNode(article.root, copy.root);
    else insertAfter(blockAround(anchor.node), copy.root);
    for (const [node, source] of copy.sources) article.sources.set(node, source);
  }
  return texts;
}

function placeOf(node: ChildNode, { sources }: LightCopy, order: ReadonlyMap<ChildNode, number>): number {
  const source = sources.get(node);
  return (source === undefined ? undefined : order.get(source)) ?? 0;
}

function isIn(root: Element, node: ChildNode): boolean {
  for (let at: ParentNode | null = node.parent; at !== null; at = at.parent) if (at === root) return true;
  return false;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
