import { type Article, PAGE_KINDS } from "../article.ts";
import { asFailure } from "../errors.ts";
import { extractArticle } from "../extract/extract-article.ts";
import { countMatches } from "../extract/site-rule/count-matches.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import type { SiteRule } from "../sites/site-rule.ts";
import { findByUrl } from "../store/read-article.ts";
import { readStoredPages } from "../store/stored-pages.ts";
import { walkArticles } from "../store/walk-articles.ts";
import type { StoredArticle } from "../stored-article.ts";
import { type Difference, differenceOf, excerptOf } from "./difference.ts";
import { evidenceOfVersion } from "./evidence-of-version.ts";

/** The effect of a rule on a stored article. */
export type RuleTrial = { readonly id: string; readonly url: string } & (
  | {
      readonly problem: null;
      /** Number of matches of each selector of the rule on the first page. */
      readonly matches: Readonly<Record<string, number>>;
      /** `null`: the rule changes nothing. */
      readonly difference: Difference | null;
      /** The first removed and the first added paragraph. */
      readonly removed: string | null;
      readonly added: string | null;
      readonly article: Article;
    }
  /** Why the rule cannot be tried: the page is missing, or contains no article. */
  | { readonly problem: string }
);

/**
 * Re-extracts a stored article by a rule and compares the results. Writes nothing.
 * @param rule `null` to extract without a rule.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function trySiteRule(
  stored: StoredArticle,
  rule: SiteRule | null,
  store: ObjectStore,
): Promise<RuleTrial> {
  const { id, url } = stored;
  const pages = await readStoredPages(stored, store);
  if (typeof pages === "string") return { id, url, problem: `Its page is ${pages}.` };
  const [first, ...further] = pages;
  try {
    const article = extractArticle(first, further, PAGE_KINDS, { siteRule: rule, evidence: evidenceOfVersion(stored) });
    const difference = differenceOf(stored, article);
    const matches = rule === null ? {} : countMatches(first.html, rule);
    return { id, url, problem: null, matches, difference, ...excerptOf(stored, article), article };
  } catch (error) {
    return { id, url, problem: asFailure(error).message };
  }
}

const MAX_ARTICLES = 5;

/**
 * Tries a rule on the article at a URL, or on some articles of the host.
 * @param host as written in keys.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function trySiteRules(
  { host, url }: { readonly host: string; readonly url: string | null },
  rule: SiteRule | null,
  store: ObjectStore,
): Promise<readonly RuleTrial[]> {
  const trials: RuleTrial[] = [];
  for (const article of await articlesFor(host, url, store)) trials.push(await trySiteRule(article, rule, store));
  return trials;
}

async function articlesFor(host: string, url: string | null, store: ObjectStore): Promise<readonly StoredArticle[]> {
  if (url !== null) {
    const article = await findByUrl(url, store);
    return article === null ? [] : [article];
  }
  for await (const { articles } of walkArticles({ host, after: null }, store, MAX_ARTICLES)) return articles;
  return [];
}
