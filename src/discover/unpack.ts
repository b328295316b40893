import { IngestError } from "../errors.ts";
import { readStart } from "../page/read-body.ts";

/** Unpacked, in bytes. The protocol allows 50 MB, of which a worker reads the beginning. */
const MAX_BYTES = 10_000_000;

/**
 * `sitemap.xml.gz` is a packed file, not a packed transfer: `fetch` leaves it as it is. Of a large one the beginning
 * is given.
 * @throws {IngestError} `bad-encoding` when the packing is damaged.
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
