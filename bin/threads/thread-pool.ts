import module from "node:module";
import { Worker } from "node:worker_threads";
import { IngestError } from "../../src/errors.ts";
import type { TaskReply, ThrownInTask } from "./serve-tasks.ts";

/** Threads that run tasks of one kind. */
export interface ThreadPool<Task, Result> extends Disposable {
  /** @throws what the task throws: an `IngestError`, or an error with the code of a system error. */
  run(task: Task): Promise<Result>;
}

interface Waiting<Result> {
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Starts threads. Each task goes to the thread with the fewest; a thread that ends fails its tasks.
 *
 * @param script calls `serveTasks`.
 * @param settings `workerData` of each thread.
 */
export function threadPool<Task, Result>(
  script: URL,
  threads: number,
  settings: unknown = null,
): ThreadPool<Task, Result> {
  const pool = Array.from({ length: threads }, () => {
    const waiting = new Map<number, Waiting<Result>>();
    const worker = new Worker(script, { workerData: settings, env: threadEnvironment() });
    const failAll = (error: unknown) => {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.on("message", (reply: TaskReply<Result>) => {
      const task = waiting.get(reply.id);
      waiting.delete(reply.id);
      if ("result" in reply) task?.resolve(reply.result);
      else task?.reject(errorOf(reply.thrown));
    });
    worker.on("error", failAll);
    worker.on("exit", () => failAll(new Error("The thread ended")));
    return { worker, waiting };
  });
  let next = 0;
  return {
    run(task) {
      const id = next++;
      const [first, ...others] = pool;
      if (first === undefined) throw new RangeError("A pool has at least one thread.");
      const { worker, waiting } = others.reduce((a, b) => (b.waiting.size < a.waiting.size ? b : a), first);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, task });
      });
    },
    [Symbol.dispose]() {
      for (const { worker } of pool) void worker.terminate();
    },
  };
}

/** A thread uses the compile cache of its process only if this variable names the folder. */
function threadEnvironment(): NodeJS.ProcessEnv {
  const folder = module.getCompileCacheDir?.();
  return folder === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: folder };
}

function errorOf({ code, errno, message }: ThrownInTask): Error {
  return errno === null ? new IngestError(code, message) : Object.assign(new Error(message), { code, errno });
}
