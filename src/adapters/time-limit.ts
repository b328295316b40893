import { IngestError } from "../errors.ts";

/**
 * Waits for `work`, and past the limit aborts `controller` and stops waiting, whether or not the
 * platform heeds the abort.
 * @throws {IngestError} `page-timeout`
 */
export async function withTimeLimit<T>(
  work: Promise<T>,
  milliseconds: number,
  phase: string,
  controller: AbortController,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const error = new IngestError("page-timeout", `The page took longer than ${milliseconds / 1000} s to ${phase}.`);
      reject(error);
      controller.abort(error);
    }, milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
