import type { Readable } from "node:stream";

/** Lines separated by `\n` only: `node:readline` also splits on U+2028 and U+2029, which JSON does not escape. */
export async function* readLines(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding("utf8");
  let parts: string[] = [];
  for await (const chunk of stream as AsyncIterable<string>) {
    const pieces = chunk.split("\n");
    for (const piece of pieces.slice(0, -1)) {
      parts.push(piece);
      yield parts.join("");
      parts = [];
    }
    parts.push(pieces.at(-1) ?? "");
  }
  const last = parts.join("");
  if (last !== "") yield last;
}
