import type { Context } from "hono";
import { mapConcurrently } from "../../src/concurrently.ts";
import { renderEpub } from "../../src/export/epub.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { type RightsFilter, refusalOf } from "../../src/rights/rights-filter.ts";
import { readLatest } from "../../src/store/read-latest.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { RequestProblem } from "./problem.ts";

const CONCURRENT_READS = 6; // A Worker may have six open connections.

/**
 * One page of a list as an EPUB download.
 * @throws {RequestProblem} `not-found` when there are none.
 */
export async function epubResponse(
  c: Context,
  title: string,
  entries: readonly Pick<StoredArticle, "id" | "host">[],
  store: ObjectStore,
  rights: RightsFilter | null,
): Promise<Response> {
  const read = await mapConcurrently(
    CONCURRENT_READS,
    entries,
    async (entry) => (await readLatest(entry, store)).article,
  );
  const articles = read.filter((article) => article !== null).filter((article) => refusalOf(article, rights) === null);
  if (articles.length === 0) throw new RequestProblem("not-found", "This list has no articles.");
  const book = renderEpub(articles, title) as Uint8Array<ArrayBuffer>;
  return c.body(book, 200, {
    "Content-Type": "application/epub+zip",
    "Content-Disposition": 'attachment; filename="cuttings.epub"',
  });
}
