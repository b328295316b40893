import type { ParentNode } from "domhandler";
import type { Removal } from "../article.ts";
import type { CleanContext, CleanRule } from "./clean-rule.ts";
import { cutNode, describeCut } from "./cut.ts";
import { indexPage, type PageIndex } from "./page-index.ts";
import { rulesAfter, rulesBefore } from "./rules/index.ts";

/** A single node with more of the prose than this is the article, whatever its class says. */
const MOST_BY_NODE = 0.4;
/** All cuts of one rule together. */
const MOST_BY_RULE = 0.4;

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
  const most = rule.mayTake ?? MOST_BY_RULE;
  const cuts = [];
  let taken = 0;
  for (const node of new Set(rule.apply(page, context))) {
    if (!page.has(node)) continue;
    const prose = page.proseOf(node);
    if (page.prose > 0 && prose > Math.max(most, MOST_BY_NODE) * page.prose) {
      trail.push(keep(rule, prose / page.prose, describeCut(node).selector));
      continue;
    }
    cuts.push(node);
    taken += prose;
  }
  if (page.prose > 0 && taken > most * page.prose) {
    trail.push(keep(rule, taken / page.prose, ""));
    return;
  }
  for (const node of cuts) {
    // An earlier cut of the same rule may have held this one.
    if (!page.has(node)) continue;
    const { selector, text } = describeCut(node);
    page.forget(node);
    cutNode(node);
    if (text !== "") trail.push({ rule: rule.name, reason: rule.why, selector, text });
  }
}

function keep(rule: CleanRule, share: number, selector: string): Removal {
  const percent = Math.round(share * 100);
  return { rule: rule.name, reason: `Kept, because it holds ${percent} % of the prose.`, selector, text: "" };
}
