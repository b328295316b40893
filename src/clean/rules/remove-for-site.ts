import type { Document } from "domhandler";
import { selectAll } from "../../dom/select.ts";
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
      return selectAll(site.remove.join(", "), page.root as Document);
    },
  };
}
