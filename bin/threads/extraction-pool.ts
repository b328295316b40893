import type { Article } from "../../src/article.ts";
import type { ExtractionTask } from "./extraction-thread.ts";
import { siblingScript } from "./sibling-script.ts";
import { type ThreadPool, threadPool } from "./thread-pool.ts";

/** Starts threads that extract articles. */
export function extractionPool(threads: number): ThreadPool<ExtractionTask, Article> {
  return threadPool(siblingScript("./extraction-thread", import.meta.url), threads);
}
