import { brotliDecompressSync } from "node:zlib";
import { MAX_PAGE_SIZE } from "../../src/page/page-size.ts";

/** * Decompresses a recorded response whose header states Brotli. Some crawlers store the decompressed content but keep the
 * header: content that starts like markup is returned unchanged.
 *
 * @throws {Error} when it is neither, or larger than a page may be.
 */
export function unpackBrotli(content: Uint8Array): Uint8Array {
  const start = Buffer.from(content.subarray(0, MAX_START_BYTES)).toString("latin1");
  if (/^(?:\xef\xbb\xbf)?\s*<[!?a-z]/i.test(start)) return content;
  return new Uint8Array(brotliDecompressSync(content, { maxOutputLength: MAX_PAGE_SIZE }));
}

/** The first tag starts within these. */
const MAX_START_BYTES = 1024;
