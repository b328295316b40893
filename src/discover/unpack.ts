import { IngestError } from "../errors.ts";
import { readStart } from "../page/read-body.ts";

/** Decompressed, in bytes. The protocol allows 50 MB; a worker reads only the beginning. */
const MAX_BYTES = 10_000_000;

/**
 * Decompresses a gzipped file. `sitemap.xml.gz` has no content encoding, so `fetch` leaves it compressed. Truncates at
 * the limit.
 * @throws {IngestError} `bad-encoding` if the gzip data is damaged.
 */
export async function unpack(body: Uint8Array): Promise<Uint8Array> {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  const unpacked = new Blob([new Uint8Array(body)]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return await readStart(unpacked, MAX_BYTES);
  } catch (cause) {
    throw new IngestError("bad-encoding", "The compressed sitemap is damaged.", { cause });
  }
}
