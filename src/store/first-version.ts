import type { ObjectStore } from "../ports/object-store.ts";
import type { StoredArticle } from "../stored-article.ts";
import { createJson, readJson } from "./json-object.ts";
import { versionKey } from "./keys.ts";
import { articleCheck } from "./valid-article.ts";

/**
 * Copies the first version of an article to an object of its own before `article.json` is replaced. Until then it
 * exists in `article.json` alone, because most articles never change.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function storeFirstVersion(latest: StoredArticle | null, store: ObjectStore): Promise<void> {
  if (latest?.version.number !== 1) return;
  const key = versionKey(latest, 1);
  const existing = await readJson(key, store, articleCheck(latest));
  if (existing?.value == null) await createJson(key, latest, store, articleCheck(latest));
}
