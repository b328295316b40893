import type { ChildNode, ParentNode } from "domhandler";
import type { Removal } from "../article.ts";
import type { CleanContext, CleanRule, Cut } from "./clean-rule.ts";
import { Cutter, describeCut } from "./cut.ts";
import { linkShare } from "./link-share.ts";
import { indexPage, type PageIndex } from "./page-index.ts";
import { rulesAfter, rulesBefore } from "./rules/index.ts";

/** A single node with more of the prose than this is the article, whatever its class says. */
const MOST_BY_NODE = 0.4;
/** All cuts of one rule together. */
const MOST_BY_RULE = 0.4;
/** Characters of prose under which all text counts, and the largest share of it that a rule may take. */
const LITTLE = 200;
const MOST_OF_LITTLE = 0.5;
/** Characters that a rule may take of a short article, up to half of it: there a single line is a large share. */
const ALWAYS = 300;

/**
 * Cuts from the page, in place, what is not article and would mislead Readability.
 * @returns the trail: every cut, and every rule that backed off.
 */
export function cleanBefore(document: ParentNode, context: CleanContext): Removal[] {
  return applyRules(rulesBefore, document, context);
}

/**
 * Cuts from the extracted article, in place, what Readability kept and is not article.
 * @returns the trail: every cut, and every rule that backed off.
 */
export function cleanAfter(root: ParentNode, context: CleanContext): Removal[] {
  return applyRules(rulesAfter, root, context);
}

/** Applies `rules` in their order; exported for the case files, which try each rule alone. */
export function applyRules(rules: readonly CleanRule[], root: ParentNode, context: CleanContext): Removal[] {
  const page = indexPage(root);
  const trail: Removal[] = [];
  for (const rule of rules) applyRule(rule, page, context, trail);
  return trail;
}

function applyRule(rule: CleanRule, page: PageIndex, context: CleanContext, trail: Removal[]): void {
  const share = rule.mayTake ?? MOST_BY_RULE;
  const most = Math.max(share * page.prose, Math.min(ALWAYS, page.prose / 2));
  const small: (readonly ChildNode[])[] = [];
  for (const cut of new Set(rule.apply(page, context))) {
    const nodes = (isRun(cut) ? cut : [cut]).filter(page.has);
    const prose = proseOf(nodes, page);
    if (prose <= Math.max(most, MOST_BY_NODE * page.prose)) small.push(nodes);
    else trail.push(keep(rule, prose / page.prose, describeCut(nodes).selector));
  }
  const all = new Set(small.flat());
  const cuts = small.map((nodes) => nodes.filter((node) => !isWithinOther(node, all)));
  const taken = proseOf(cuts.flat(), page);
  if (taken > most) {
    trail.push(keep(rule, taken / page.prose, ""));
    return;
  }
  if (page.prose < LITTLE && leavesNearlyNothing(cuts.flat(), page)) {
    trail.push({ rule: rule.name, reason: "Kept, because next to nothing would be left.", selector: "", text: "" });
    return;
  }
  const cutter = new Cutter();
  for (const nodes of cuts) {
    // A container that an earlier cut left empty is gone with it.
    const left = nodes.filter(page.has);
    if (left.length === 0) continue;
    const { selector, text } = describeCut(left);
    for (const node of left) page.forget(node);
    cutter.cut(left);
    if (text !== "") trail.push({ rule: rule.name, reason: rule.why, selector, text });
  }
  cutter.finish();
}

/** Where there is no prose to be a share of, all text counts. */
function leavesNearlyNothing(nodes: readonly ChildNode[], page: PageIndex): boolean {
  const characters = (all: readonly ChildNode[]) => all.reduce((sum, node) => sum + linkShare(node).characters, 0);
  return characters(nodes) > MOST_OF_LITTLE * characters(page.root.children);
}

function isRun(cut: Cut): cut is readonly ChildNode[] {
  return Array.isArray(cut);
}

function proseOf(nodes: readonly ChildNode[], page: PageIndex): number {
  return nodes.reduce((sum, node) => sum + page.proseOf(node), 0);
}

function isWithinOther(node: ChildNode, all: ReadonlySet<ChildNode>): boolean {
  for (let at = node.parent; at !== null; at = at.parent) if (all.has(at as ChildNode)) return true;
  return false;
}

function keep(rule: CleanRule, share: number, selector: string): Removal {
  const percent = Math.round(share * 100);
  return { rule: rule.name, reason: `Kept, because it holds ${percent} % of the prose.`, selector, text: "" };
}
