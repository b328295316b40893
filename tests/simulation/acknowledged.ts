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
import { ownPlace } from "../../src/store/known-urls.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { articleHost, articleId } from "../../src/url/article-id.ts";
import type { CatalogContents } from "./model-catalog.ts";
import { type Contents, parseContent } from "./watched-store.ts";

/**
 * Why a message must not be acknowledged yet; `null` if it may be.
 *
 * @param begun when the message's page fetch began; without one, any failure record or article suffices.
 */
export function checkAcknowledged(
  url: string,
  begun: string | undefined,
  contents: Contents,
  catalog: CatalogContents,
): string | null {
  const failure = parseContent<FailureRecord>(contents, failureKey({ host: articleHost(url), id: articleId(url) }));
  if (failure !== null && (begun === undefined || failure.lastAt >= begun)) return null;
  const own = ownPlace(url);
  const place = contents.has(articleKey(own)) ? own : parseContent<ArticlePlace>(contents, urlKey(own.id));
  if (place === null) return `${url} was acknowledged without a result`;
  const article = parseContent<StoredArticle>(contents, articleKey(place));
  if (article === null) return `${url} was acknowledged without an article`;
  if (begun === undefined || article.version.lastChecked >= begun) return null;
  const listed = catalog.get(article.id);
  if (listed?.version === article.version.number && listed.lastChecked >= begun) return null;
  if (isCopy(url, contents)) return null;
  const keptOut = parseContent<KeptOut>(contents, keptOutKey(place));
  if (keptOut !== null && keptOut.fetchedAt >= begun) return null;
  return `${url} was acknowledged, and the article does not reflect the fetch at ${begun}`;
}

/** Whether another host's article lists the page as a copy, which adds nothing to it. */
function isCopy(url: string, contents: Contents): boolean {
  return [...contents.keys()].some((key) => {
    const host = placeOfArticleKey(key)?.host ?? articleHost(url);
    const aliases = host === articleHost(url) ? [] : parseContent<StoredArticle>(contents, key)?.aliases;
    return aliases?.some((alias) => articleId(alias) === articleId(url)) ?? false;
  });
}
