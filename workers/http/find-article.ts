import type { ObjectStore } from "../../src/ports/object-store.ts";
import { findByUrl, readArticle, readVersion } from "../../src/store/read-article.ts";
import { refuseDeleted } from "../../src/store/tombstones.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { articleId } from "../../src/url/article-id.ts";
import type { Worker } from "../platform/worker.ts";
import { RequestProblem } from "./problem.ts";

type ArticlePorts = Pick<Worker, "ports" | "catalog">;

/**
 * The latest version of an article.
 * @throws {RequestProblem} `not-found`.
 * @throws {IngestError} `deleted`; `storage-unavailable`.
 */
export async function findArticle(id: string, { ports, catalog }: ArticlePorts): Promise<StoredArticle> {
  const { store } = ports;
  return found(id, await readArticle(id, store, catalog), `There is no article ${id}.`, store);
}

/** Like `findArticle`, by one of the article's URLs. */
export async function findArticleAt(url: string, { ports, catalog }: ArticlePorts): Promise<StoredArticle> {
  const { store } = ports;
  return found(articleId(url), await findByUrl(url, store, catalog), "There is no article for this URL.", store);
}

/**
 * One version of an article; the latest without a number.
 * @throws {RequestProblem} `not-found`.
 */
export async function findVersion(
  id: string,
  number: number | undefined,
  worker: ArticlePorts,
): Promise<StoredArticle> {
  const latest = await findArticle(id, worker);
  if (number === undefined) return latest;
  const version = await readVersion(latest.id, number, worker.ports.store, worker.catalog);
  if (version !== null) return version;
  throw new RequestProblem("not-found", `Article ${id} has no version ${number}.`);
}

async function found(id: string, article: StoredArticle | null, missing: string, store: ObjectStore) {
  if (article !== null) return article;
  await refuseDeleted(id, store);
  throw new RequestProblem("not-found", missing);
}
