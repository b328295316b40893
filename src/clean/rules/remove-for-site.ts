import { selectAll } from "css-select";
import type { ChildNode, Element } from "domhandler";
import { type Site, siteOf } from "../../sites/index.ts";
import type { CleanRule } from "../clean-rule.ts";

/** The rule that applies what `src/sites` says of the page's site. */
export function removeForSite(sites?: readonly Site[]): CleanRule {
  return {
    name: "remove-for-site",
    why: "Some blocks can be told on one site only, by that site's own classes.",
    apply(page, { url }) {
      const site = siteOf(url, sites);
      if (site === null) return [];
      return selectAll<ChildNode, Element>(site.remove.join(", "), page.root as unknown as ChildNode);
    },
  };
}
