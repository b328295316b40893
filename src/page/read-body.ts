import { IngestError } from "../errors.ts";

/**
 * Reads a body up to a limit of decoded bytes; past it the transfer ends at once, so that a small
 * compressed body cannot fill the memory.
 * @throws {IngestError} `too-large`
 */
export async function readBody(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return concatenate(chunks, length);
    length += value.byteLength;
    if (length > maxBytes) {
      // A stream that has failed already refuses to be cancelled; the page is too large either way.
      reader.cancel().catch(() => {});
      throw new IngestError("too-large", `The page has more than ${maxBytes.toLocaleString("en")} bytes.`);
    }
    chunks.push(value);
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
