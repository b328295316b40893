import type { ObjectStore } from "../ports/object-store.ts";
import { type ArticlePlace, articleKey, numberOfVersionKey, versionKey } from "../store/keys.ts";
import { contentHash } from "../store/stored-article.ts";
import { articleCheck } from "../store/valid-article.ts";
import type { StoredArticle } from "../stored-article.ts";
import type { ArticleFolder } from "./article-folders.ts";

/** An article or a version as stored in the bucket. */
export interface StoredObject {
  readonly key: string;
  /** `null` when it is damaged. */
  readonly value: StoredArticle | null;
  readonly body: Uint8Array;
  readonly etag: string;
}

export interface FolderContents {
  readonly place: ArticlePlace;
  /** `null` when there is none. */
  readonly article: StoredObject | null;
  /** By number. */
  readonly versions: ReadonlyMap<number, StoredObject>;
}

export async function readFolder({ place, keys }: ArticleFolder, store: ObjectStore): Promise<FolderContents> {
  const article = await readStored(articleKey(place), place, store);
  const numbers = new Set(keys.flatMap((key) => numberOfVersionKey(key) ?? []));
  // Includes versions written after the keys were listed.
  for (let number = 1; number <= (article?.value?.version.number ?? 0); number++) numbers.add(number);
  const versions = new Map<number, StoredObject>();
  for (const number of numbers) {
    const stored = await readStored(versionKey(place, number), place, store);
    // A version stored under another number counts as damaged.
    const isRight = stored?.value?.version.number === number;
    if (stored !== null) versions.set(number, isRight ? stored : { ...stored, value: null });
  }
  return { place, article, versions };
}

async function readStored(key: string, place: ArticlePlace, store: ObjectStore): Promise<StoredObject | null> {
  const object = await store.get(key);
  return object === null ? null : { key, body: object.body, etag: object.etag, value: parseValid(object.body, place) };
}

/** JSON with one letter changed is still JSON: the hash of headline and text detects it. */
function parseValid(body: Uint8Array, place: ArticlePlace): StoredArticle | null {
  try {
    const article = articleCheck(place)(JSON.parse(new TextDecoder().decode(body)));
    return article !== null && contentHash(article) === article.version.contentHash ? article : null;
  } catch {
    return null;
  }
}
