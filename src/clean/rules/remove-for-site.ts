import { selectAll } from "css-select";
import type { ChildNode, Element } from "domhandler";
import { type Site, siteOf } from "../../sites/index.ts";
import type { CleanRule } from "../clean-rule.ts";

/** Applies the selectors in `src/sites` for the page's site. */
export function removeForSite(sites?: readonly Site[]): CleanRule {
  return {
    name: "remove-for-site",
    why: "Some blocks are recognisable only by the classes of their own site.",
    apply(page, { url }) {
      const site = siteOf(url, sites);
      if (site === null) return [];
      return selectAll<ChildNode, Element>(site.remove.join(", "), page.root as unknown as ChildNode);
    },
  };
}
