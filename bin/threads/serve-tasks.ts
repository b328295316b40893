import module from "node:module";
import { parentPort } from "node:worker_threads";
import { asFailure, type IngestErrorCode } from "../../src/errors.ts";
import { isSystemError } from "../terminal/system-error.ts";

/** What a task threw, as errors lose their fields between threads. */
export type ThrownInTask =
  | { readonly code: IngestErrorCode; readonly errno: null; readonly message: string }
  | { readonly code: string; readonly errno: number; readonly message: string };

export type TaskReply<Result> = { readonly id: number } & (
  | { readonly result: Result }
  | { readonly thrown: ThrownInTask }
);

/** Runs in a thread of a `threadPool`: does the tasks that it is sent. */
export function serveTasks<Task, Result>(work: (task: Task) => Result | Promise<Result>): void {
  // The pool terminates its threads, and a terminated thread does not store what it compiled.
  module.flushCompileCache?.();
  parentPort?.on("message", async ({ id, task }: { readonly id: number; readonly task: Task }) => {
    const reply = await replyTo(id, () => work(task));
    parentPort?.postMessage(reply);
  });
}

async function replyTo<Result>(id: number, work: () => Result | Promise<Result>): Promise<TaskReply<Result>> {
  try {
    return { id, result: await work() };
  } catch (error) {
    if (isSystemError(error)) return { id, thrown: { code: error.code, errno: error.errno, message: error.message } };
    const { code, message } = asFailure(error);
    return { id, thrown: { code, errno: null, message } };
  }
}
