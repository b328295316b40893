import { brotliDecompressSync } from "node:zlib";
import { MAX_PAGE_SIZE } from "../../src/page/page-size.ts";

/**
 * The content of a response recorded as packed with Brotli. Some crawlers store it unpacked and keep the header: what
 * starts like markup is returned as it is.
 *
 * @throws {Error} when it is neither, or unpacks to more than a page.
 */
export function unpackBrotli(content: Uint8Array): Uint8Array {
  const start = Buffer.from(content.subarray(0, MAX_START)).toString("latin1");
  if (/^(?:\xef\xbb\xbf)?\s*<[!?a-z]/i.test(start)) return content;
  return new Uint8Array(brotliDecompressSync(content, { maxOutputLength: MAX_PAGE_SIZE }));
}

/** Bytes in which the first tag is searched. */
const MAX_START = 1024;
