import type { KeyBatch } from "../../src/store/walk-articles.ts";
import { siblingScript } from "../threads/sibling-script.ts";
import { type ThreadPool, threadPool } from "../threads/thread-pool.ts";
import type { ExportedBatch } from "./export-batch.ts";
import type { ExportThreadSettings } from "./export-thread.ts";

/** Starts threads that read and render batches of articles. */
export function exportPool(threads: number, settings: ExportThreadSettings): ThreadPool<KeyBatch, ExportedBatch> {
  return threadPool(siblingScript("./export-thread", import.meta.url), threads, settings);
}
