import type { Context } from "hono";
import type { StoredArticle } from "../../src/article.ts";
import { mapConcurrently } from "../../src/concurrently.ts";
import { renderEpub } from "../../src/export/epub.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { readLatest } from "../../src/store/read-latest.ts";
import { RequestProblem } from "./problem.ts";

const CONCURRENT_READS = 6; // Workers hold six connections open.

/**
 * The articles of a page of a list as a book, for download.
 * @throws {RequestProblem} `not-found` when there are none.
 */
export async function answerEpubOf(
  c: Context,
  title: string,
  entries: readonly Pick<StoredArticle, "id" | "host">[],
  store: ObjectStore,
): Promise<Response> {
  const read = await mapConcurrently(
    CONCURRENT_READS,
    entries,
    async (entry) => (await readLatest(entry, store)).article,
  );
  const articles = read.filter((article) => article !== null);
  if (articles.length === 0) throw new RequestProblem("not-found", "There is no article in this list.");
  const book = renderEpub(articles, title) as Uint8Array<ArrayBuffer>;
  return c.body(book, 200, {
    "Content-Type": "application/epub+zip",
    "Content-Disposition": 'attachment; filename="cuttings.epub"',
  });
}
