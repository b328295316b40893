import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Article } from "../../src/article.ts";
import { IngestError } from "../../src/errors.ts";
import type { ExtractionResult, ExtractionTask } from "./extraction-thread.ts";

/** Threads that extract articles. */
export interface ExtractionPool extends Disposable {
  extract(task: Omit<ExtractionTask, "id">): Promise<Article>;
}

interface Waiting {
  resolve(article: Article): void;
  reject(error: unknown): void;
}

/** The built package has JavaScript. */
const THREAD = new URL(`./extraction-thread${extname(import.meta.filename)}`, import.meta.url);

/** Starts threads. Each task goes to the thread with the fewest; a thread that ends fails its tasks. */
export function extractionPool(threads: number): ExtractionPool {
  const pool = Array.from({ length: threads }, () => {
    const waiting = new Map<number, Waiting>();
    const worker = new Worker(THREAD);
    const failAll = (error: unknown) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on("message", (result: ExtractionResult) => {
      const task = waiting.get(result.id);
      waiting.delete(result.id);
      if ("article" in result) task?.resolve(result.article);
      else task?.reject(new IngestError(result.error.code, result.error.message));
    });
    worker.on("error", failAll);
    worker.on("exit", () => failAll(new Error("The thread ended")));
    return { worker, waiting };
  });
  let next = 0;
  return {
    extract(task) {
      const id = next++;
      const [first, ...others] = pool;
      if (first === undefined) throw new RangeError("A pool has at least one thread.");
      const { worker, waiting } = others.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a), first);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, ...task } satisfies ExtractionTask);
      });
    },
    [Symbol.dispose]() {
      for (const { worker } of pool) void worker.terminate();
    },
  };
}
