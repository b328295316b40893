import { IngestError } from "../errors.ts";
import { retryAfterSeconds } from "../page/retry-after.ts";

/**
 * Converts an error of `fetch` or of a body's stream to an IngestError. An IngestError among its causes is returned as
 * it is.
 */
export function asIngestError(error: unknown, url: URL): IngestError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof IngestError) return cause;
    if (isDecodingFailure(cause)) {
      return new IngestError("bad-encoding", "The compressed page is damaged or truncated.", { cause: error });
    }
  }
  return new IngestError("page-unreachable", `${url.host} could not be fetched: ${messageOf(error)}.`, {
    cause: error,
  });
}

/** workerd's messages are sentences; a host that it cannot reach is an “internal error; reference = …” in some. */
function messageOf(error: unknown): string {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\.$/, "");
  return message.startsWith("internal error; reference =") ? "the connection failed" : message;
}

/** Node identifies failures of zlib and brotli by code, workerd by message. */
function isDecodingFailure(error: Error): boolean {
  const code = "code" in error ? String(error.code) : "";
  return /^Z_|^ERR_*(?:BROTLI|PADDING)/.test(code) || /\b(?:gzip|brotli|decompress)/i.test(error.message);
}

/** @throws {IngestError} for every status without a page. */
export function checkStatus(response: Response, now: Date): void {
  const { status } = response;
  if (status >= 200 && status < 300) return;
  const message = `The server responded with ${status}.`;
  if (status === 404 || status === 410) throw new IngestError("page-gone", message);
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const seconds = retryAfterSeconds(response.headers.get("retry-after"), now);
    throw new IngestError("server-busy", message, { retryAfterSeconds: seconds });
  }
  throw new IngestError("http-error", message);
}
