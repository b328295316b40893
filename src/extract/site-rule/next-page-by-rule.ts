import { readBaseUrl } from "../../dom/base-url.ts";
import { parsePage } from "../../dom/parse-page.ts";
import { selectOne } from "../../dom/select.ts";
import type { FetchedPage } from "../../fetched-page.ts";
import type { SiteRule } from "../../sites/site-rule.ts";
import { articleHost, articleId } from "../../url/article-id.ts";
import { resolveUrl } from "../../url/resolve-url.ts";

/**
 * The URL at which the owner's rule finds the article's next page, on the same publisher's site; `null` if there is
 * none.
 */
export function nextPageByRule(page: FetchedPage, rule: SiteRule): string | null {
  if (rule.nextPage === null) return null;
  const document = parsePage(page.html);
  const link = selectOne(rule.nextPage, document);
  const href = link?.attribs.href;
  const url = href === undefined ? null : resolveUrl(href, readBaseUrl(document, page.finalUrl));
  if (url === null || articleHost(url) !== articleHost(page.finalUrl) || articleId(url) === articleId(page.finalUrl))
    return null;
  return url.replace(/#.*$/, "");
}
