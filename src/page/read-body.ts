import { IngestError } from "../errors.ts";

/**
 * Reads a body up to a limit of decoded bytes; beyond it the transfer is cancelled at once, so that a small compressed
 * body cannot fill the memory.
 * @throws {IngestError} `too-large`
 */
export async function readBody(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Uint8Array> {
  const { bytes, isWhole } = await readUpTo(body, maxBytes);
  if (isWhole) return bytes;
  throw new IngestError("too-large", `The page has more than ${maxBytes.toLocaleString("en")} bytes.`);
}

/** The first `maxBytes` of a body, for lists, whose beginning is useful without the rest. */
export async function readStart(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  return (await readUpTo(body, maxBytes)).bytes;
}

async function readUpTo(body: ReadableStream<Uint8Array> | null, maxBytes: number) {
  if (body === null) return { bytes: new Uint8Array(), isWhole: true };
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { bytes: concatenate(chunks, length), isWhole: true };
    const taken = value.subarray(0, maxBytes - length);
    chunks.push(taken);
    length += taken.byteLength;
    if (taken.byteLength === value.byteLength) continue;
    // Cancelling a failed stream rejects; the page is too large either way.
    reader.cancel().catch(() => {});
    return { bytes: concatenate(chunks, length), isWhole: false };
  }
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
