import { IngestError } from "../errors.ts";

/**
 * Waits for `work`, and aborts `controller` after the limit. When it is aborted by anyone, stops waiting and throws the
 * reason, even if the platform ignores the abort.
 * @throws {IngestError} `page-timeout`
 */
export async function withTimeLimit<T>(
  work: Promise<T>,
  milliseconds: number,
  phase: string,
  controller: AbortController,
): Promise<T> {
  const { signal } = controller;
  const timer = setTimeout(() => {
    const message = `The page took longer than ${milliseconds / 1000} s to ${phase}.`;
    controller.abort(new IngestError("page-timeout", message));
  }, milliseconds);
  const aborted = Promise.withResolvers<never>();
  const stop = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

/** A controller that is aborted with `signal`; without one, an independent controller. */
export function controllerUnder(signal: AbortSignal | undefined): AbortController {
  const controller = new AbortController();
  if (signal?.aborted) controller.abort(signal.reason);
  signal?.addEventListener("abort", () => controller.abort(signal.reason), { signal: controller.signal });
  return controller;
}
