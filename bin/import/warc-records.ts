import { pipeline, Readable } from "node:stream";
import { constants, createGunzip } from "node:zlib";
import { ByteReader } from "./byte-reader.ts";
import { MAX_PAGE } from "./imported-page.ts";

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
  try {
    while ((await reader.peek(1)).length > 0) {
      const record = await readRecord(reader);
      yield record;
      if (record.problem !== null && !(await goOn(reader))) return;
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && /^Z_/.test(String(error.code)))) throw error;
    yield { problem: `its packing is damaged or breaks off: ${error.message}` };
  }
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
  const isCut = Number(stated) > MAX_PAGE;
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
  return text === HEADERS_END || text.startsWith(`${HEADERS_END}WARC/1`);
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
  const rest = restOf(reader);
  // What goes wrong on either side reaches the reader through the unpacker.
  return isGzip ? pipeline(Readable.from(rest), createGunzip(PATIENT), () => {}) : rest;
}

async function* restOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  for (;;) {
    const bytes = await reader.take(65_536);
    if (bytes.length === 0) return;
    yield bytes;
  }
}
