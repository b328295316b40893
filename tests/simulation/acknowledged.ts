import type { StoredArticle } from "../../src/article.ts";
import type { FailureRecord } from "../../src/failure.ts";
import type { KeptOut } from "../../src/store/kept-out.ts";
import {
  type ArticlePlace,
  articleKey,
  failureKey,
  keptOutKey,
  placeOfArticleKey,
  urlKey,
} from "../../src/store/keys.ts";
import { articleHost, articleId } from "../../src/url/article-id.ts";
import { type Contents, parseContent } from "./watched-store.ts";

/**
 * What is missing in the bucket for a message to be acknowledged; `null`: nothing.
 *
 * @param begun when the fetch began that brought the message its page; without one, any record or article will do.
 */
export function checkAcknowledged(url: string, begun: string | undefined, contents: Contents): string | null {
  const failure = parseContent<FailureRecord>(contents, failureKey({ host: articleHost(url), id: articleId(url) }));
  if (failure !== null && (begun === undefined || failure.lastAt >= begun)) return null;
  const place = parseContent<ArticlePlace>(contents, urlKey(articleId(url)));
  if (place === null) return `${url} was acknowledged and leads nowhere`;
  const article = parseContent<StoredArticle>(contents, articleKey(place));
  if (article === null) return `${url} was acknowledged without an article`;
  if (begun === undefined || article.version.lastChecked >= begun) return null;
  if (isCopy(url, contents)) return null;
  const keptOut = parseContent<KeptOut>(contents, keptOutKey(place));
  if (keptOut !== null && keptOut.fetchedAt >= begun) return null;
  return `${url} was acknowledged, and the article does not know of the fetch at ${begun}`;
}

/** Whether another host's article knows of the page as a copy, which tells nothing new of it. */
function isCopy(url: string, contents: Contents): boolean {
  return [...contents.keys()].some((key) => {
    const host = placeOfArticleKey(key)?.host ?? articleHost(url);
    const aliases = host === articleHost(url) ? [] : parseContent<StoredArticle>(contents, key)?.aliases;
    return aliases?.some((alias) => articleId(alias) === articleId(url)) ?? false;
  });
}
