import { type ChildNode, type Document, Element, isTag, type ParentNode } from "domhandler";
import type { Removal } from "../../article.ts";
import { cleanAfter } from "../../clean/clean.ts";
import type { CleanContext } from "../../clean/clean-rule.ts";
import { Cutter, describeCut } from "../../clean/cut.ts";
import { copyBranch, type LightCopy } from "../../dom/light-copy.ts";
import { appendNode, insertAfter, isInside, prependNode, textOf } from "../../dom/light-tree.ts";
import { selectAll } from "../../dom/select.ts";
import type { SiteRule } from "../../sites/site-rule.ts";
import type { Metadata } from "../../stated-metadata.ts";
import { prunePage } from "../prune-page.ts";
import { blockAround } from "../restore/put-back.ts";
import { statedByRule } from "./stated-by-rule.ts";

/** The parts of an `ArticlePart` that a rule may change. */
interface RuledPart {
  readonly article: LightCopy;
  readonly choice: string | null;
  readonly removals: readonly Removal[];
  readonly leftOut: number;
  readonly teasers: string | null;
}

/** The owner's rule applied to one page. */
export interface SiteRuleOfPage {
  /** Overrides the metadata with values found by the rule. */
  over(metadata: Metadata): Metadata;
  /** Applies the rule's body, kept and removed elements. */
  shape<Part extends RuledPart>(part: Part, context: CleanContext): Part;
}

const NO_RULE: SiteRuleOfPage = { over: (metadata) => metadata, shape: (part) => part };

/** Each kept element is searched for in the article; an owner who keeps more needs another body selector. */
const MAX_KEPT = 200;

const REMOVED = "The owner's rule for this site removes it.";
const BODY = "The owner's rule for this site selects the text.";

/**
 * Applies a rule to an unmodified page. Removes the rule's elements at once, and reads the others now, because the
 * general rules would remove some of them.
 */
export function siteRuleOf(page: Document, rule: SiteRule | null): SiteRuleOfPage {
  if (rule === null) return NO_RULE;
  const order = numbered(page);
  const stated = statedByRule(page, rule);
  const removed = remove(all(page, rule.remove));
  const body = copyOf(rule.body === null ? [] : all(page, [rule.body]));
  const kept = all(page, rule.keep)
    .slice(0, MAX_KEPT)
    .map((element) => copyOf([element]));

  return {
    over: stated,

    shape(part, context) {
      const ruled =
        body === null
          ? part
          : {
              ...part,
              article: body,
              choice: BODY,
              leftOut: 0,
              teasers: null,
              removals: cleanAfter(body.root, context),
            };
      const texts = insertKept(
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

/** The positions of all nodes in the unmodified page. */
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

/** The outermost elements that match one of the selectors, in document order. */
function all(page: Document, selectors: readonly string[]): Element[] {
  if (selectors.length === 0) return [];
  const found = new Set(selectAll(selectors.join(", "), page));
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

/** A copy without scripts, fields and hidden elements; `null` if nothing is left. */
function copyOf(elements: readonly Element[]): LightCopy | null {
  if (elements.length === 0) return null;
  const sources: LightCopy["sources"] = new Map();
  const root = new Element("div", {}, []);
  for (const element of elements) appendNode(root, copyBranch(element, sources));
  prunePage(root);
  return { root, sources };
}

/**
 * Inserts kept elements into the article, each at its position in the page, unless the article has it already.
 * @returns the texts of the inserted elements, without white space.
 */
function insertKept(article: LightCopy, kept: readonly LightCopy[], order: ReadonlyMap<ChildNode, number>): string[] {
  const text = squeeze(textOf(article.root));
  const anchors = [...article.sources.keys()]
    .filter((node) => !isTag(node) && isInside(node, article.root))
    .map((node) => ({ node, place: placeOf(node, article, order) }))
    .sort((one, other) => one.place - other.place);
  const texts: string[] = [];
  // In reverse: of two at the same position, the later one is inserted first.
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

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
