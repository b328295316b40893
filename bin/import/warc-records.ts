import { once } from "node:events";
import { pipeline, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { constants, createGunzip } from "node:zlib";
import { MAX_PAGE_SIZE } from "../../src/page/page-size.ts";
import { ByteReader } from "./byte-reader.ts";

/** A complete record of a WARC file. */
export interface WarcRecord {
  readonly problem: null;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** The record with its headers; only the start of one that is larger than a page may be. */
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
}

/** A part of a file that is not a complete record. */
export interface BrokenRecord {
  readonly problem: string;
}

const MAX_HEADER_BYTES = 65_536;
const HEADERS_END = "\r\n\r\n";
const NEXT = "\r\nWARC/1.";
/** Read from a record that is too large for a page, to determine its type. */
const OVERSIZE_BYTES = 65_536;

/**
 * The records of a WARC file (ISO 28500), plain or gzipped. A record is complete if it has its stated length and is
 * followed by another record or the end. After a broken record, reading continues at the next start of a record; a
 * truncated file ends with a broken record.
 */
export async function* warcRecords(content: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord | BrokenRecord> {
  const reader = new ByteReader(await unpacked(content));
  let isReported = false;
  while ((await reader.peek(1)).length > 0) {
    const record = await readRecord(reader);
    isReported = record.problem !== null;
    yield record;
    if (record.problem !== null && !(await skipToNext(reader))) break;
  }
  const { failure } = reader;
  if (failure === null) return;
  if (!(failure instanceof Error && "code" in failure && /^Z_/.test(String(failure.code)))) throw failure;
  if (!isReported) yield { problem: `its compression is damaged or truncated: ${failure.message}` };
}

async function readRecord(reader: ByteReader): Promise<WarcRecord | BrokenRecord> {
  const start = await reader.peek(MAX_HEADER_BYTES);
  if (!/^WARC\/1\.\d\r\n/.test(start.toString("latin1", 0, 10))) return { problem: "a record is expected here" };
  const end = start.indexOf(HEADERS_END);
  if (end < 0)
    return { problem: start.length < MAX_HEADER_BYTES ? "it is truncated within a record" : "its headers do not end" };
  const headers = headersOf(start.toString("utf8", 0, end));
  const stated = headers.get("content-length") ?? "";
  if (!/^\d{1,15}$/.test(stated)) return { problem: `its length is stated as ${JSON.stringify(stated.slice(0, 20))}` };
  const headLength = end + HEADERS_END.length;
  const length = headLength + Number(stated);
  const isCut = Number(stated) > MAX_PAGE_SIZE;
  // Checks what follows before the record is consumed: a wrong length would skip over the next record.
  const bytes = isCut ? await reader.take(headLength + OVERSIZE_BYTES) : await reader.peek(length + ENDS);
  if (isCut) {
    const skipped = await reader.skip(length - bytes.length);
    if (bytes.length + skipped < length) return { problem: "it is truncated within a record" };
    return (await endsHere(reader))
      ? { problem: null, headers, bytes, isCut }
      : { problem: "its length differs from the stated one" };
  }
  if (bytes.length < length) return pastStart(reader, "it is truncated within a record, or its stated length is wrong");
  if (!isEnd(bytes.subarray(length))) return pastStart(reader, "its length differs from the stated one");
  const whole = await reader.take(length);
  await endsHere(reader);
  return { problem: null, headers, bytes: whole, isCut };
}

const ENDS = HEADERS_END.length + "WARC/1.".length;

/** Whether this follows a complete record: two empty lines and the next record or nothing. */
function isEnd(after: Uint8Array): boolean {
  const text = Buffer.from(after).toString("latin1");
  const next = `${HEADERS_END}WARC/1`;
  // Also when the file is truncated right after the record.
  return text.startsWith(next) || (text.startsWith(HEADERS_END) && next.startsWith(text));
}

async function endsHere(reader: ByteReader): Promise<boolean> {
  const isWhole = isEnd(await reader.peek(ENDS));
  if (isWhole) await reader.skip(HEADERS_END.length);
  return isWhole;
}

async function pastStart(reader: ByteReader, problem: string): Promise<BrokenRecord> {
  await reader.skip(1);
  return { problem };
}

async function skipToNext(reader: ByteReader): Promise<boolean> {
  if (!(await reader.skipTo(NEXT))) return false;
  await reader.skip("\r\n".length);
  return true;
}

function headersOf(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.split("\r\n").slice(1)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** Decompresses a truncated file up to its end without an error: the truncated record is reported instead. */
const LENIENT = { finishFlush: constants.Z_SYNC_FLUSH };

async function unpacked(content: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const reader = new ByteReader(content);
  const isGzip = (await reader.peek(2)).equals(Buffer.from([0x1f, 0x8b]));
  return isGzip ? inflated(reader) : restOf(reader);
}

/** Decompresses as much as possible, and throws at the end when the compression is damaged or truncated. */
async function* inflated(reader: ByteReader): AsyncGenerator<Uint8Array> {
  // The lenient decompressor does not report truncation, so a strict one runs alongside.
  const strict = createGunzip();
  strict.resume();
  const ended = finished(strict).then(
    () => null,
    (error: unknown) => error,
  );
  async function* watched(): AsyncGenerator<Uint8Array> {
    for await (const bytes of restOf(reader)) {
      if (!strict.destroyed && !strict.write(bytes)) await Promise.race([once(strict, "drain"), ended]);
      yield bytes;
    }
    strict.end();
  }
  yield* pipeline(Readable.from(watched()), createGunzip(LENIENT), () => {}) as AsyncIterable<Uint8Array>;
  const error = await ended;
  if (error !== null) throw error;
}

async function* restOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (;;) {
    const bytes = await reader.take(65_536);
    if (bytes.length === 0) break;
    yield bytes;
  }
  if (reader.failure !== null) throw reader.failure;
}
