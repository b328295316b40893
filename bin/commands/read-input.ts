import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { UsageError } from "../terminal.ts";

/** A file, unpacked if it is packed, or standard input. @throws {UsageError} when it cannot be read. */
export async function readInput(place: string): Promise<Uint8Array> {
  const content = place === "-" ? await buffer(process.stdin) : await orUsageError(place, readFile(place));
  const isGzip = content[0] === 0x1f && content[1] === 0x8b;
  return isGzip ? orUsageError(place, unpack(content)) : content;
}

/** Lines of a file or of standard input, each as it arrives. @throws {UsageError} when it cannot be read. */
export async function* readLines(place: string): AsyncGenerator<string> {
  try {
    yield* linesOf(place === "-" ? process.stdin : createReadStream(place));
  } catch (error) {
    throw asUsageError(place, error);
  }
}

/** They end with a line feed alone: `node:readline` would break a text at U+2028 too. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of stream) {
    const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
    parts.push(first);
    for (const piece of others) {
      yield parts.join("");
      parts = [piece];
    }
  }
  const rest = parts.join("");
  if (rest !== "") yield rest;
}

async function unpack(content: Uint8Array): Promise<Uint8Array> {
  return gunzipSync(content);
}

async function orUsageError<Answer>(place: string, answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw asUsageError(place, error);
  }
}

function asUsageError(place: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return new UsageError(`There is no file ${place}.`);
  if (code === "EISDIR") return new UsageError(`${place} is a folder.`);
  return code === undefined ? error : new UsageError(`${place} cannot be read: ${(error as Error).message}`);
}
