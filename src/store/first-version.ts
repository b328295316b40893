import type { StoredArticle } from "../article.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { createJson, readIfWhole } from "./json-object.ts";
import { versionKey } from "./keys.ts";
import { articleOf } from "./whole-article.ts";

/**
 * The first version of an article lies in its `article.json` alone, as most articles stay as they are: before another
 * takes that place, it gets an object of its own, as every version after it has.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function keepFirstVersion(latest: StoredArticle | null, store: ObjectStore): Promise<void> {
  if (latest?.version.number !== 1) return;
  const key = versionKey(latest, 1);
  const kept = await readIfWhole(key, store, articleOf(latest));
  if (kept?.value == null) await createJson(key, latest, store, articleOf(latest));
}
