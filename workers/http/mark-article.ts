import type { Marks, MarksChange, StoredMarks } from "../../src/marks.ts";
import { changeMarks } from "../../src/store/marks.ts";
import type { Worker } from "../platform/worker.ts";
import { findArticle } from "./find-article.ts";

/**
 * Marks an article.
 * @param named its id, or the id of one of its other URLs.
 * @throws {RequestProblem} `not-found`.
 * @throws {IngestError} `deleted`; `storage-unavailable`.
 */
export async function markArticle(
  named: string,
  change: (before: Marks) => MarksChange,
  worker: Pick<Worker, "ports" | "catalog">,
): Promise<StoredMarks> {
  const { ports, catalog } = worker;
  const { id } = await findArticle(named, worker);
  const marks = await changeMarks(id, change, ports.clock.now(), ports.store);
  await catalog.recordMarks([marks]);
  return marks;
}
