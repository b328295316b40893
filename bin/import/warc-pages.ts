import { brotliDecompressSync } from "node:zlib";
import { WARCParser, type WARCRecord } from "warcio";
import { IngestError } from "../../src/errors.ts";
import { type ArchivedResponse, pageFromResponse } from "../../src/page/page-from-response.ts";
import { type ImportedPage, MAX_PAGE, type OnRead } from "./imported-page.ts";
import { readMeasured } from "./read-measured.ts";

/** The pages of a WARC file, packed or not. What is no HTML, or was no 200, is passed over. */
export async function* warcPages(place: string, onRead: OnRead): AsyncGenerator<ImportedPage> {
  for await (const record of new WARCParser(readMeasured(place, onRead))) {
    if (!isPage(record)) {
      await record.skipFully();
      continue;
    }
    const url = record.warcTargetURI ?? "";
    const where = `${place}, ${url}`;
    if (record.warcContentLength > MAX_PAGE) {
      await record.skipFully();
      yield { place: where, problem: `too-large: its record has ${record.warcContentLength} bytes` };
      continue;
    }
    try {
      const response = await responseOf(record, url);
      yield { page: pageFromResponse(response), problem: null };
    } catch (error) {
      await record.skipFully();
      const { message } = error as Error;
      yield { place: where, problem: error instanceof IngestError ? `${error.code}: ${message}` : message };
    }
  }
}

function isPage(record: WARCRecord): boolean {
  const { warcType, httpHeaders, warcTargetURI } = record;
  if (!/^https?:/i.test(warcTargetURI ?? "")) return false;
  if (warcType === "resource") return isHtml(record.warcContentType ?? null);
  return warcType === "response" && httpHeaders?.statusCode === 200 && isHtml(headersOf(record).get("content-type"));
}

function isHtml(contentType: string | null): boolean {
  return /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(contentType ?? "");
}

async function responseOf(record: WARCRecord, url: string): Promise<ArchivedResponse> {
  const time = Date.parse(record.warcDate ?? "");
  if (Number.isNaN(time)) throw new IngestError("message-invalid", "The record has no WARC-Date.");
  const fetchedAt = new Date(time).toISOString();
  const content = await readContent(record);
  const headers = headersOf(record);
  if (record.warcType === "resource") return { url, fetchedAt, statusCode: null, headers, body: content };
  // warcio undoes chunks, gzip and deflate.
  const isBrotli = headers.get("content-encoding")?.trim().toLowerCase() === "br";
  const body = isBrotli ? new Uint8Array(brotliDecompressSync(content, { maxOutputLength: MAX_PAGE })) : content;
  return { url, fetchedAt, statusCode: 200, headers, body };
}

/** A page may unpack to a thousand times its size. */
async function readContent(record: WARCRecord): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of record) {
    length += chunk.length;
    if (length > MAX_PAGE) throw new IngestError("too-large", `The page has more than ${MAX_PAGE} bytes.`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function headersOf(record: WARCRecord): Headers {
  if (record.warcType === "resource") return new Headers({ "content-type": record.warcContentType ?? "text/html" });
  const headers = new Headers();
  for (const [name, value] of record.httpHeaders?.headers ?? []) {
    try {
      headers.append(name, value);
    } catch {
      // A header that no browser would have taken says nothing to us either.
    }
  }
  return headers;
}
