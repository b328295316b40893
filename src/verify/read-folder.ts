import type { StoredArticle } from "../article.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { type ArticlePlace, articleKey, numberOfVersionKey, versionKey } from "../store/keys.ts";
import { contentHash } from "../store/stored-article.ts";
import { articleCheck } from "../store/valid-article.ts";
import type { ArticleFolder } from "./article-folders.ts";

/** An article or a version as it lies in the bucket. */
export interface Filed {
  readonly key: string;
  /** `null` when it is damaged. */
  readonly value: StoredArticle | null;
  readonly body: Uint8Array;
  readonly etag: string;
}

export interface FolderContents {
  readonly place: ArticlePlace;
  /** `null` when there is none. */
  readonly article: Filed | null;
  /** By their numbers. */
  readonly versions: ReadonlyMap<number, Filed>;
}

export async function readFolder({ place, keys }: ArticleFolder, store: ObjectStore): Promise<FolderContents> {
  const article = await readFiled(articleKey(place), place, store);
  const numbers = new Set(keys.flatMap((key) => numberOfVersionKey(key) ?? []));
  // Versions that came after the keys were listed.
  for (let number = 1; number <= (article?.value?.version.number ?? 0); number++) numbers.add(number);
  const versions = new Map<number, Filed>();
  for (const number of numbers) {
    const filed = await readFiled(versionKey(place, number), place, store);
    // A version under the number of another is no use as the one that it should be.
    const isRight = filed?.value?.version.number === number;
    if (filed !== null) versions.set(number, isRight ? filed : { ...filed, value: null });
  }
  return { place, article, versions };
}

async function readFiled(key: string, place: ArticlePlace, store: ObjectStore): Promise<Filed | null> {
  const object = await store.get(key);
  return object === null ? null : { key, body: object.body, etag: object.etag, value: parseWhole(object.body, place) };
}

/** JSON with one letter changed is JSON: the hash of headline and text tells. */
function parseWhole(body: Uint8Array, place: ArticlePlace): StoredArticle | null {
  try {
    const article = articleCheck(place)(JSON.parse(new TextDecoder().decode(body)));
    return article !== null && contentHash(article) === article.version.contentHash ? article : null;
  } catch {
    return null;
  }
}
