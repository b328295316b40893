import type { ChildNode, ParentNode } from "domhandler";
import type { Removal } from "../article.ts";
import type { Block } from "./blocks.ts";
import type { CleanContext, CleanRule, Cut } from "./clean-rule.ts";
import { Cutter, describeCut } from "./cut.ts";
import { linkShare } from "./link-share.ts";
import { indexPage, type PageIndex } from "./page-index.ts";
import { rulesAfter, rulesBefore } from "./rules/index.ts";

/** A node with a larger share of the prose is the article itself, whatever its class says. */
const MAX_NODE_SHARE = 0.4;
/** For all removals of one rule together. */
const MAX_RULE_SHARE = 0.4;
/** Below this much prose, all text counts instead, and a rule may remove a larger share of it. */
const MIN_PROSE_CHARS = 200;
const MAX_SHARE_OF_SHORT_TEXT = 0.5;
/** Characters a rule may always remove, up to half of a short article, where a single line is a large share. */
const ALWAYS_REMOVABLE_CHARS = 300;

/**
 * Removes from the page, in place, boilerplate that would mislead Readability.
 *
 * @param lines of the page, if they have been read.
 * @returns every removal, and every rule that backed off.
 */
export function cleanBefore(
  document: ParentNode,
  context: CleanContext,
  lines: readonly Block[] | null = null,
): Removal[] {
  return applyRules(rulesBefore, document, context, lines);
}

/**
 * Removes from the extracted article, in place, boilerplate that Readability kept.
 * @returns every removal, and every rule that backed off.
 */
export function cleanAfter(root: ParentNode, context: CleanContext): Removal[] {
  return applyRules(rulesAfter, root, context);
}

/** Applies `rules` in order. Exported for the case files, which test each rule alone. */
export function applyRules(
  rules: readonly CleanRule[],
  root: ParentNode,
  context: CleanContext,
  lines: readonly Block[] | null = null,
): Removal[] {
  const page = indexPage(root, lines);
  const trail: Removal[] = [];
  for (const rule of rules) applyRule(rule, page, context, trail);
  return trail;
}

function applyRule(rule: CleanRule, page: PageIndex, context: CleanContext, trail: Removal[]): void {
  const share = rule.maxShare ?? MAX_RULE_SHARE;
  const most = Math.max(share * page.prose, Math.min(ALWAYS_REMOVABLE_CHARS, page.prose / 2));
  const small: (readonly ChildNode[])[] = [];
  for (const cut of new Set(rule.apply(page, context))) {
    const nodes = (isRun(cut) ? cut : [cut]).filter(page.has);
    if (rule.keptFrom !== undefined && (context.likelihoodOf(nodes) ?? 0) >= rule.keptFrom) continue;
    const prose = proseOf(nodes, page);
    if (prose <= Math.max(most, MAX_NODE_SHARE * page.prose)) small.push(nodes);
    else trail.push(backOff(rule, prose / page.prose, describeCut(nodes).selector));
  }
  if (small.length === 0) return;
  const all = new Set(small.flat());
  const cuts = small.map((nodes) => nodes.filter((node) => !isWithinOther(node, all)));
  const taken = proseOf(cuts.flat(), page);
  if (taken > most) {
    trail.push(backOff(rule, taken / page.prose, ""));
    return;
  }
  if (page.prose < MIN_PROSE_CHARS && leavesAlmostNothing(cuts.flat(), page)) {
    trail.push({
      rule: rule.name,
      reason: "Kept, because removing it would leave almost nothing.",
      selector: "",
      text: "",
    });
    return;
  }
  const cutter = new Cutter();
  for (const nodes of cuts) {
    // An earlier removal also removes containers it leaves empty.
    const left = nodes.filter(page.has);
    if (left.length === 0) continue;
    const { selector, text } = describeCut(left);
    for (const node of left) page.forget(node);
    cutter.cut(left);
    if (text !== "") trail.push({ rule: rule.name, reason: rule.why, selector, text });
  }
  cutter.finish();
}

/** Without prose to take a share of, all text counts. */
function leavesAlmostNothing(nodes: readonly ChildNode[], page: PageIndex): boolean {
  const characters = (all: readonly ChildNode[]) => all.reduce((sum, node) => sum + linkShare(node).characters, 0);
  return characters(nodes) > MAX_SHARE_OF_SHORT_TEXT * characters(page.root.children);
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

function backOff(rule: CleanRule, share: number, selector: string): Removal {
  const percent = Math.round(share * 100);
  return { rule: rule.name, reason: `Kept, because it holds ${percent} % of the prose.`, selector, text: "" };
}
