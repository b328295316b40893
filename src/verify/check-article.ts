import type { ObjectStore } from "../ports/object-store.ts";
import { completeDeletion } from "../removal/delete-articles.ts";
import { sharedByScan } from "../removal/shared-pages.ts";
import { renderMarkdownDocument } from "../render/markdown-document.ts";
import { fetchesOf } from "../store/fetch-records.ts";
import { readJson } from "../store/json-object.ts";
import { type ArticlePlace, keptOutKey, markdownKey, urlKey, versionKey } from "../store/keys.ts";
import { recordedUrl, recordUrl } from "../store/known-urls.ts";
import { storeMarkdown } from "../store/markdown-copy.ts";
import { readPage } from "../store/pages.ts";
import { isDeleted } from "../store/tombstones.ts";
import { withdrawDeleted } from "../store/withdraw-deleted.ts";
import type { StoredArticle } from "../stored-article.ts";
import { articleId } from "../url/article-id.ts";
import { foundAt } from "../url/found-at.ts";
import type { ArticleFolder } from "./article-folders.ts";
import { type Finding, isLost } from "./finding.ts";
import { readFolder } from "./read-folder.ts";
import { repairArticle } from "./repair-article.ts";

/**
 * Checks all objects of an article: its latest state, gapless versions, their pages, the Markdown copy if there is one,
 * and the records of the URLs that lead to it.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function checkArticle(folder: ArticleFolder, store: ObjectStore, repair: boolean): Promise<Finding[]> {
  const { place } = folder;
  if (await isDeleted(place.id, store)) return checkDeleted(folder, store, repair);
  const { findings, versions, latest } = await repairArticle(await readFolder(folder, store), store, repair);
  const found = [...findings, ...checkOrigins(versions, place), ...(await checkPages(versions, store))];
  if (latest !== null) {
    found.push(...(await checkUrls(latest, place, versions, store, repair)));
    if (folder.keys.includes(markdownKey(place))) found.push(...(await checkMarkdown(latest, place, store, repair)));
  }
  if (folder.keys.includes(keptOutKey(place)) && (await isDamaged(keptOutKey(place), store))) {
    found.push({ key: keptOutKey(place), problem: "damaged", cure: "the next attempt" });
  }
  // It may have been deleted during the repair.
  if (repair) await withdrawDeleted(place, [], store);
  if (!found.some(isLost)) return found;
  const url = (latest ?? versions.at(-1))?.url ?? (await recordedUrl(place.id, store));
  return url === null ? found : found.map((finding) => (isLost(finding) ? { ...finding, url } : finding));
}

/** Reports the objects left by an interrupted deletion. */
async function checkDeleted({ place, keys }: ArticleFolder, store: ObjectStore, repair: boolean): Promise<Finding[]> {
  const ports = { store, catalog: null, passages: null, findSharedPages: sharedByScan };
  if (repair) await completeDeletion(place, ports);
  return keys.map((key) => ({ key, problem: "deleted", cure: "its tombstone" }));
}

/** A version must have been fetched from the publisher of its place. Others are reported and not deleted. */
function checkOrigins(versions: readonly StoredArticle[], place: ArticlePlace): Finding[] {
  return versions.flatMap(({ version, fetch }): Finding[] => {
    const found = foundAt(fetch.finalUrl, place.host);
    const problem = found === "elsewhere" ? "foreign" : "unproven";
    return found === "own-host" ? [] : [{ key: versionKey(place, version.number), problem, cure: null }];
  });
}

/** A damaged page is lost: it cannot be fetched again in the same state. */
async function checkPages(versions: readonly StoredArticle[], store: ObjectStore): Promise<Finding[]> {
  const found: Finding[] = [];
  const pages = new Map(versions.flatMap(fetchesOf).map(({ rawSha256, rawKey }) => [rawSha256, rawKey]));
  for (const [hash, key] of pages) {
    const page = await readPage(hash, store);
    if (typeof page === "string") found.push({ key, problem: page, cure: null });
  }
  return found;
}

async function checkUrls(
  latest: StoredArticle,
  place: ArticlePlace,
  versions: readonly StoredArticle[],
  store: ObjectStore,
  repair: boolean,
): Promise<Finding[]> {
  const found: Finding[] = [];
  // The article is stored under its first URL, which may have changed since.
  const own = [latest, ...versions].map(({ url }) => url).find((url) => articleId(url) === place.id);
  for (const url of [...(own === undefined ? [] : [own]), ...latest.aliases]) {
    const key = urlKey(articleId(url));
    const record = await readJson(key, store);
    // Where a catalog indexes the articles, their own URLs need no record.
    const isWhole = record === null ? url === own : record.value !== null;
    if (isWhole) continue;
    found.push({ key, problem: record === null ? "missing" : "damaged", cure: "its article" });
    if (repair) await recordUrl(url, place, store);
  }
  return found;
}

async function checkMarkdown(
  latest: StoredArticle,
  place: ArticlePlace,
  store: ObjectStore,
  repair: boolean,
): Promise<Finding[]> {
  const copy = await store.get(markdownKey(place));
  if (copy !== null && new TextDecoder().decode(copy.body) === renderMarkdownDocument(latest)) return [];
  if (repair) await storeMarkdown(place, store);
  return [{ key: markdownKey(place), problem: "outdated", cure: "its article" }];
}

async function isDamaged(key: string, store: ObjectStore): Promise<boolean> {
  const object = await readJson(key, store);
  return object !== null && object.value === null;
}
