import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { UsageError } from "./terminal.ts";

/** Plain or unpacked. Pages have at most 5 MB. */
const MAX_INPUT_BYTES = 100_000_000;

/**
 * Reads a file or standard input (`-`), decompressing gzip.
 * @throws {UsageError} when it cannot be read, or has more than `MAX_INPUT_BYTES`.
 */
export async function readInput(place: string): Promise<Uint8Array> {
  const size = place === "-" ? 0 : (await orUsageError(place, stat(place))).size;
  if (size > MAX_INPUT_BYTES)
    throw new UsageError(`${place} has more than ${MAX_INPUT_BYTES.toLocaleString("en")} bytes.`);
  const content = place === "-" ? await buffer(process.stdin) : await orUsageError(place, readFile(place));
  const isGzip = content[0] === 0x1f && content[1] === 0x8b;
  return isGzip ? orUsageError(place, unpack(content)) : content;
}

/**
 * Streams the lines of a file or of standard input (`-`); `null` for a line of more than `maxCharacters`.
 * @throws {UsageError} when it cannot be read.
 */
export async function* readLines(place: string, maxCharacters: number): AsyncGenerator<string | null> {
  try {
    yield* linesOf(place === "-" ? process.stdin : createReadStream(place), maxCharacters);
  } catch (error) {
    throw asUsageError(place, error);
  }
}

/** Splits at line feeds only, unlike `node:readline`, which splits at U+2028 too. */
export function linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string>;
/** Yields `null` for a line of more than `maxCharacters`, which is not buffered. */
export function linesOf(stream: AsyncIterable<Uint8Array>, maxCharacters: number): AsyncGenerator<string | null>;
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  maxCharacters = Number.POSITIVE_INFINITY,
): AsyncGenerator<string | null> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  const add = (part: string): void => {
    length += part.length;
    if (length > maxCharacters) parts = [];
    else parts.push(part);
  };
  for await (const chunk of stream) {
    const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
    add(first);
    for (const piece of others) {
      yield length > maxCharacters ? null : parts.join("");
      parts = [];
      length = 0;
      add(piece);
    }
  }
  if (length > 0) yield length > maxCharacters ? null : parts.join("");
}

async function unpack(content: Uint8Array): Promise<Uint8Array> {
  return gunzipSync(content, { maxOutputLength: MAX_INPUT_BYTES });
}

async function orUsageError<T>(place: string, result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    throw asUsageError(place, error);
  }
}

function asUsageError(place: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return new UsageError(`File not found: ${place}.`);
  if (code === "EISDIR") return new UsageError(`${place} is a folder.`);
  return code === undefined ? error : new UsageError(`${place} cannot be read: ${(error as Error).message}`);
}
