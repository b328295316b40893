import { once } from "node:events";
import { pipeline, Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { constants, createGunzip } from "node:zlib";
import { MAX_PAGE_SIZE } from "../../src/page/page-size.ts";
import { ByteReader } from "./byte-reader.ts";

/** A record of a WARC file, whole. */
export interface WarcRecord {
  readonly problem: null;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Its bytes, with the headers; of one that is longer than a page may be only the first. */
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
}

/** Something in a file that is no whole record. */
export interface BrokenRecord {
  readonly problem: string;
}

const MAX_HEADERS = 65_536; // Bytes.
const HEADERS_END = "\r\n\r\n";
const NEXT = "\r\nWARC/1.";
/** Of a record that is too long to be a page, to see what it is. */
const HEAD = 65_536;

/**
 * The records of a WARC file, packed or not (ISO 28500). A record is whole, or told as broken: its length is that
 * which it states, and after it comes the next or the end. After a broken one reading goes on with the next that
 * begins; a file that breaks off ends with a broken record.
 */
export async function* warcRecords(content: AsyncIterable<Uint8Array>): AsyncGenerator<WarcRecord | BrokenRecord> {
  const reader = new ByteReader(await unpacked(content));
  let isTold = false;
  while ((await reader.peek(1)).length > 0) {
    const record = await readRecord(reader);
    isTold = record.problem !== null;
    yield record;
    if (record.problem !== null && !(await goOn(reader))) break;
  }
  const { failure } = reader;
  if (failure === null) return;
  if (!(failure instanceof Error && "code" in failure && /^Z_/.test(String(failure.code)))) throw failure;
  if (!isTold) yield { problem: `its packing is damaged or breaks off: ${failure.message}` };
}

async function readRecord(reader: ByteReader): Promise<WarcRecord | BrokenRecord> {
  const start = await reader.peek(MAX_HEADERS);
  if (!/^WARC\/1\.\d\r\n/.test(start.toString("latin1", 0, 10)))
    return { problem: "no record begins where one should" };
  const end = start.indexOf(HEADERS_END);
  if (end < 0)
    return { problem: start.length < MAX_HEADERS ? "it breaks off within a record" : "its headers do not end" };
  const headers = headersOf(start.toString("utf8", 0, end));
  const stated = headers.get("content-length") ?? "";
  if (!/^\d{1,15}$/.test(stated)) return { problem: `its length is stated as ${JSON.stringify(stated.slice(0, 20))}` };
  const headLength = end + HEADERS_END.length;
  const length = headLength + Number(stated);
  const isCut = Number(stated) > MAX_PAGE_SIZE;
  // What follows is looked at before the record is taken: one that is shorter or longer than it says hides the next.
  const bytes = isCut ? await reader.take(headLength + HEAD) : await reader.peek(length + ENDS);
  if (isCut) {
    const skipped = await reader.skip(length - bytes.length);
    if (bytes.length + skipped < length) return { problem: "it breaks off within a record" };
    return (await endsHere(reader))
      ? { problem: null, headers, bytes, isCut }
      : { problem: "its length is not what it states" };
  }
  if (bytes.length < length) return pastStart(reader, "it breaks off within a record, or states a wrong length");
  if (!isEnd(bytes.subarray(length))) return pastStart(reader, "its length is not what it states");
  const whole = await reader.take(length);
  await endsHere(reader);
  return { problem: null, headers, bytes: whole, isCut };
}

const ENDS = HEADERS_END.length + "WARC/1.".length;

/** What a whole record is followed by: two empty lines, and the next or nothing. */
function isEnd(after: Uint8Array): boolean {
  const text = Buffer.from(after).toString("latin1");
  const next = `${HEADERS_END}WARC/1`;
  // Also where the file breaks off right after it.
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

/** Goes to where the next record begins. */
async function goOn(reader: ByteReader): Promise<boolean> {
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

/** What was packed before a file breaks off comes out, instead of an error in its place: the record that is cut tells. */
const PATIENT = { finishFlush: constants.Z_SYNC_FLUSH };

async function unpacked(content: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const reader = new ByteReader(content);
  const isGzip = (await reader.peek(2)).equals(Buffer.from([0x1f, 0x8b]));
  return isGzip ? inflated(reader) : restOf(reader);
}

/** Unpacks all that can be unpacked, and throws at the end when the packing breaks off. */
async function* inflated(reader: ByteReader): AsyncGenerator<Uint8Array> {
  // Of what breaks off nothing more may come out than of what ends: an unpacker that is strict tells them apart.
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
  yield* pipeline(Readable.from(watched()), createGunzip(PATIENT), () => {}) as AsyncIterable<Uint8Array>;
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
