import type { StoredArticle } from "../article.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { createJson, readJson } from "./json-object.ts";
import { versionKey } from "./keys.ts";
import { articleCheck } from "./valid-article.ts";

/**
 * The first version of an article lies in its `article.json` alone, as most articles stay as they are: before another
 * takes that place, it gets an object of its own, as every version after it has.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function storeFirstVersion(latest: StoredArticle | null, store: ObjectStore): Promise<void> {
  if (latest?.version.number !== 1) return;
  const key = versionKey(latest, 1);
  const kept = await readJson(key, store, articleCheck(latest));
  if (kept?.value == null) await createJson(key, latest, store, articleCheck(latest));
}
