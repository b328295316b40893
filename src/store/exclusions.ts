import { IngestError } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { articleId } from "../url/article-id.ts";
import { type Block, type Blocks, blockOf, readBlocks } from "./blocks.ts";
import type { ArticlePlace } from "./keys.ts";
import { isStored, ownPlace } from "./known-urls.ts";
import { deletedError, isDeleted } from "./tombstones.ts";

/**
 * Refuses URLs that the bucket's owner has excluded, by a block or by deleting the article. They are neither fetched
 * nor stored.
 *
 * @param urls all known URLs of one article.
 * @throws {IngestError} `blocked` or `deleted`; `storage-unavailable`.
 */
export async function refuseExcluded(urls: readonly string[], store: ObjectStore): Promise<void> {
  const blocks = await readBlocks(store);
  for (const url of urls) refuseBlocked(url, blocks);
  const places = new Map(urls.map((url) => [articleId(url), ownPlace(url)]));
  for (const place of places.values()) if (await isDeletedAt(place, store)) throw deletedError();
}

/** Why the owner excludes a URL; `null` when it is not excluded. @throws {IngestError} `storage-unavailable`. */
export async function exclusionOf(url: string, blocks: Blocks, store: ObjectStore): Promise<IngestError | null> {
  const block = blockOf(url, blocks);
  if (block !== null) return blockedError(block);
  return (await isDeleted(articleId(url), store)) ? deletedError() : null;
}

/**
 * A stored article is not deleted. If its deletion has just begun, whoever writes there finds the tombstone afterwards
 * (`withdrawDeleted`).
 */
async function isDeletedAt(place: ArticlePlace, store: ObjectStore): Promise<boolean> {
  return !(await isStored(place, store)) && (await isDeleted(place.id, store));
}

/** `exclusionOf` for a single URL: it reads the blocks too. */
export async function readExclusion(url: string, store: ObjectStore): Promise<IngestError | null> {
  const block = blockOf(url, await readBlocks(store));
  if (block !== null) return blockedError(block);
  return (await isDeletedAt(ownPlace(url), store)) ? deletedError() : null;
}

/** @throws {IngestError} `blocked`. */
export function refuseBlocked(url: string, blocks: Blocks): void {
  const block = blockOf(url, blocks);
  if (block !== null) throw blockedError(block);
}

function blockedError({ pattern, reason }: Block): IngestError {
  return new IngestError("blocked", `${pattern} is blocked here${reason === null ? "" : ` (${reason})`}.`);
}
