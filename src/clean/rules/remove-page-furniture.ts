import { listed } from "../../wording/listed.ts";
import type { CleanRule } from "../clean-rule.ts";
import { linkShare } from "../link-share.ts";
import { withClass } from "../with-class.ts";

const FURNITURE_CLASSES = listed(`
  breadcrumb, breadcrumbs, bread crumb, tag list, taglist, tags list, post tags, entry tags, article tags,
  tags links, tag links, tag cloud, .tags, .tag, .keywords, post categories, cat links, category links,
  .categories, .category, entry footer, entry utility, pagination, pager, page links, pagenav, skip link, skip
  to, screen reader text, screen reader only, sr only, visually hidden, visuallyhidden, hidden visually,
  assistive text, toc toggle, back to top, backtotop, kicker, eyebrow, overline, article category, article
  topics, topics list, article section label, site footer, site header, masthead, copyright
`);

export const removePageFurniture: CleanRule = {
  name: "remove-page-furniture",
  why: "Breadcrumbs, tags, page numbers and screen-reader labels are not sentences of the article.",
  apply: (page) => [
    ...page.withTag("footer").filter((footer) => page.proseOf(footer) <= 300),
    ...page.withTag("nav"),
    ...page.withTag("form").filter((form) => page.proseOf(form) <= 300),
    ...page.withTag("aside").filter((aside) => linkShare(aside).share >= 0.6),
    ...withClass(page, FURNITURE_CLASSES, { prose: 120, unless: ["no", "has"] }),
  ],
};
