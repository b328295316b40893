import { mapConcurrently } from "../concurrently.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { readJson } from "../store/json-object.ts";
import {
  ARTICLES_PREFIX,
  DELETED_PREFIX,
  FAILURES_PREFIX,
  MARKS_PREFIX,
  SOURCES_PREFIX,
  TRIES_PREFIX,
  URLS_PREFIX,
} from "../store/keys.ts";
import type { ArticleWalk } from "../store/walk-articles.ts";
import { type ArticleFolder, articleFolders, type ForeignKey } from "./article-folders.ts";
import { checkArticle } from "./check-article.ts";
import type { Finding } from "./finding.ts";

export interface VerifyStep {
  /** Articles checked. */
  readonly articles: number;
  readonly findings: readonly Finding[];
  /** The `after` to resume from. */
  readonly after: string;
}

const CONCURRENT_READS = 6; // Workers allow six open connections.
const ARTICLES_PER_STEP = 60;
const RECORDS_PER_STEP = 1_000;
/** Prefixes in key order, all after that of the articles. */
const RECORDS = [DELETED_PREFIX, FAILURES_PREFIX, MARKS_PREFIX, SOURCES_PREFIX, TRIES_PREFIX, URLS_PREFIX];

/**
 * Reads the whole bucket, or the articles of one host, and reports damage. With `repair` it rebuilds what can be
 * rebuilt; it deletes only articles with a tombstone, and never changes valid objects.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function* verify(walk: ArticleWalk, store: ObjectStore, repair: boolean): AsyncGenerator<VerifyStep> {
  const { host, after } = walk;
  if (after === null || after.startsWith(ARTICLES_PREFIX)) yield* verifyArticles(walk, store, repair);
  if (host !== null) return;
  for (const prefix of RECORDS) {
    if (after === null || after < prefix || after.startsWith(prefix)) yield* verifyRecords(prefix, after, store);
  }
}

async function* verifyArticles(walk: ArticleWalk, store: ObjectStore, repair: boolean): AsyncGenerator<VerifyStep> {
  let folders: (ArticleFolder | ForeignKey)[] = [];
  for await (const folder of articleFolders(walk, store)) {
    folders.push(folder);
    if (folders.length < ARTICLES_PER_STEP) continue;
    yield await verifyFolders(folders, store, repair);
    folders = [];
  }
  if (folders.length > 0) yield await verifyFolders(folders, store, repair);
}

async function verifyFolders(
  folders: readonly (ArticleFolder | ForeignKey)[],
  store: ObjectStore,
  repair: boolean,
): Promise<VerifyStep> {
  const found = await mapConcurrently(CONCURRENT_READS, folders, async (folder): Promise<Finding[]> => {
    if (folder.place === null) return [{ key: folder.keys[0], problem: "foreign", cure: null }];
    return checkArticle(folder, store, repair);
  });
  return {
    articles: folders.filter(({ place }) => place !== null).length,
    findings: found.flat(),
    after: folders.at(-1)?.keys.at(-1) ?? "",
  };
}

/** Independent records: damage is reported only. */
async function* verifyRecords(prefix: string, after: string | null, store: ObjectStore): AsyncGenerator<VerifyStep> {
  let next = after?.startsWith(prefix) ? after : null;
  do {
    const page = await store.list({ prefix, after: next, limit: RECORDS_PER_STEP });
    const found = await mapConcurrently(CONCURRENT_READS, page.objects, async ({ key }): Promise<Finding[]> => {
      const record = await readJson(key, store);
      const isDamaged = record !== null && record.value === null;
      // The owner's marks are stored nowhere else.
      const cure = prefix === MARKS_PREFIX ? null : "the next attempt";
      return isDamaged ? [{ key, problem: "damaged", cure }] : [];
    });
    const last = page.objects.at(-1);
    if (last !== undefined) yield { articles: 0, findings: found.flat(), after: last.key };
    next = page.next;
  } while (next !== null);
}
