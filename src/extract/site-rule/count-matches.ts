import { parsePage } from "../../dom/parse-page.ts";
import { selectAll } from "../../dom/select.ts";
import type { SiteSelectors } from "../../sites/site-rule.ts";

/**
 * Number of matches of each selector of a rule on a page: a selector without matches is misspelt, or the site has
 * changed.
 */
export function countMatches(html: string, rule: SiteSelectors): Readonly<Record<string, number>> {
  const page = parsePage(html);
  const counts: Record<string, number> = {};
  const { remove, keep, title, author, date, body, nextPage } = rule;
  for (const selector of [...remove, ...keep, title, author, date, body, nextPage]) {
    if (selector !== null) counts[selector] = selectAll(selector, page).length;
  }
  return counts;
}
