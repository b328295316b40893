import { gunzipSync } from "node:zlib";
import { fetchesOf } from "../../src/store/fetch-records.ts";
import { articleKey, failureKey, markdownKey, placeOfArticleKey, urlKey, versionKey } from "../../src/store/keys.ts";
import { ownPlace } from "../../src/store/known-urls.ts";
import { sha256 } from "../../src/store/pages.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { articleHost, articleId } from "../../src/url/article-id.ts";
import { type Contents, parseContent } from "./watched-store.ts";
import type { World } from "./world.ts";

/**
 * Checks the invariants once the faults have stopped and the queue is empty; returns a sentence for each violation.
 * Derived data (the Markdown copy, the catalog row) is only checked when the very last fetch was good, because only a
 * good delivery repairs it.
 */
export function brokenInvariants(world: World, isDerivedDue: boolean): string[] {
  const broken = [...world.violations];
  const { contents } = world;
  for (const { body, state } of world.messages) {
    if (!isStoredOrRecorded(body.url, contents))
      broken.push(`${body.url} (${state}) is neither stored nor recorded as failed`);
  }
  for (const key of contents.keys()) {
    if (placeOfArticleKey(key) === null) continue;
    const article = parseContent<StoredArticle>(contents, key);
    if (article === null) continue;
    broken.push(...brokenOf(article, contents));
    if (!isDerivedDue) continue;
    if (!hasItsMarkdown(article, contents)) broken.push(`${key} differs from its Markdown copy`);
    const listed = world.catalog.get(article.id);
    if (listed?.version !== article.version.number) broken.push(`${key} is listed with another version`);
  }
  return broken;
}

function isStoredOrRecorded(url: string, contents: Contents): boolean {
  const id = articleId(url);
  if (contents.has(failureKey({ host: articleHost(url), id }))) return true;
  if (contents.has(articleKey(ownPlace(url)))) return true;
  const place = parseContent<{ id: string; host: string }>(contents, urlKey(id));
  return place !== null && contents.has(articleKey(place));
}

function brokenOf(article: StoredArticle, contents: Contents): string[] {
  const broken: string[] = [];
  for (let number = 1; number <= article.version.number; number++) {
    const own = parseContent<StoredArticle>(contents, versionKey(article, number));
    const version = own ?? (article.version.number === 1 ? article : null);
    if (version === null) broken.push(`version ${number} of ${article.url} is missing`);
    else if (!derivesFromPages(version, contents))
      broken.push(`version ${number} of ${article.url} does not match its page`);
  }
  for (const alias of article.aliases) {
    if (!contents.has(urlKey(articleId(alias)))) broken.push(`${alias} does not resolve to ${article.url}`);
  }
  return broken;
}

function hasItsMarkdown(article: StoredArticle, contents: Contents): boolean {
  const markdown = Buffer.from(contents.get(markdownKey(article)) ?? "", "latin1").toString();
  return markdown.includes(article.articleBodyMarkdown);
}

function derivesFromPages(version: StoredArticle, contents: Contents): boolean {
  return fetchesOf(version).every(({ rawKey, rawSha256 }) => {
    const packed = contents.get(rawKey);
    if (packed === undefined) return false;
    return sha256(new Uint8Array(gunzipSync(Buffer.from(packed, "latin1")))) === rawSha256;
  });
}
