import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { OnRead } from "./imported-page.ts";

/** Reads a file and reports the part that was read. */
export async function* readMeasured(place: string, onRead: OnRead): AsyncGenerator<Uint8Array> {
  const { size } = await stat(place);
  let read = 0;
  for await (const chunk of createReadStream(place) as AsyncIterable<Uint8Array>) {
    read += chunk.length;
    onRead(read / size);
    yield chunk;
  }
}
