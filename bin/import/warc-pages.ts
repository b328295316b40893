import { WARCParser, type WARCRecord } from "warcio";
import { IngestError } from "../../src/errors.ts";
import type { FetchedPage } from "../../src/fetched-page.ts";
import { boundedFetchTime } from "../../src/page/fetched-at.ts";
import { type ArchivedResponse, pageFromResponse } from "../../src/page/page-from-response.ts";
import { MAX_PAGE_SIZE } from "../../src/page/page-size.ts";
import { withHttpLineEnds } from "./http-line-ends.ts";
import type { ImportedPage, OnRead } from "./imported-page.ts";
import { readMeasured } from "./read-measured.ts";
import { unpackBrotli } from "./unpack-brotli.ts";
import { type WarcRecord, warcRecords } from "./warc-records.ts";

/**
 * The pages of a WARC file, plain or gzipped. Records that are not HTML or not status 200 are skipped; damaged records
 * are reported. Additional pages of an article, as our own export marks them, come with the first.
 */
export async function* warcPages(place: string, now: Date, onRead: OnRead): AsyncGenerator<ImportedPage> {
  let article: { readonly id: string; readonly pages: readonly FetchedPage[] } | null = null;
  for await (const { found, id, partOf } of pagesOf(place, now, onRead)) {
    if ("problem" in found) yield found;
    else if (article !== null && partOf === article.id) article = { id: article.id, pages: [...article.pages, found] };
    else {
      if (article !== null) yield imported(article.pages);
      article = { id, pages: [found] };
    }
  }
  if (article !== null) yield imported(article.pages);
}

function imported([page, ...further]: readonly FetchedPage[]): ImportedPage {
  if (page === undefined) throw new TypeError("An article without a page.");
  return { page, further, isDated: true, problem: null };
}

interface PageRecord {
  readonly found: FetchedPage | { readonly place: string; readonly problem: string };
  readonly id: string;
  /** For an additional page: the record id of the article's first page. `null` for any other. */
  readonly partOf: string | null;
}

async function* pagesOf(place: string, now: Date, onRead: OnRead): AsyncGenerator<PageRecord> {
  let number = 0;
  for await (const raw of warcRecords(readMeasured(place, onRead))) {
    number++;
    if (raw.problem !== null) {
      yield { found: { place: `${place}, record ${number}`, problem: raw.problem }, id: "", partOf: null };
      continue;
    }
    const [id, partOf] = [raw.headers.get("warc-record-id") ?? "", raw.headers.get("warc-concurrent-to") ?? null];
    const where = `${place}, ${raw.headers.get("warc-target-uri")}`;
    try {
      const page = await pageIn(raw, now);
      if (page !== null) yield { found: page, id, partOf };
    } catch (error) {
      const { message } = error as Error;
      const problem = error instanceof IngestError ? `${error.code}: ${message}` : message;
      yield { found: { place: where, problem }, id, partOf: null };
    }
  }
}

/** `null` for a record that is not a page. */
async function pageIn({ headers, bytes, isCut }: WarcRecord, now: Date): Promise<FetchedPage | null> {
  if (!/^https?:/i.test(headers.get("warc-target-uri") ?? "")) return null;
  for await (const record of new WARCParser([withHttpLineEnds(bytes)])) {
    if (!isPage(record)) return null;
    if (isCut) throw new IngestError("too-large", `Its record has ${headers.get("content-length")} bytes.`);
    if (headers.has("warc-truncated"))
      throw new IngestError("message-invalid", "The record says that it is truncated.");
    const response = await responseOf(record, record.warcTargetURI ?? "", now);
    return pageFromResponse(response);
  }
  return null;
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

async function responseOf(record: WARCRecord, url: string, now: Date): Promise<ArchivedResponse> {
  const fetchedAt = boundedFetchTime(record.warcDate ?? "", now);
  if (fetchedAt === null) throw new IngestError("message-invalid", "The record has no valid WARC-Date.");
  const content = await readContent(record);
  const headers = headersOf(record);
  if (record.warcType === "resource") return { url, fetchedAt, statusCode: null, headers, body: content };
  // warcio decodes chunked transfer, gzip and deflate.
  const isBrotli = headers.get("content-encoding")?.trim().toLowerCase() === "br";
  const body = isBrotli ? unpackBrotli(content) : content;
  return { url, fetchedAt, statusCode: 200, headers, body };
}

/** Bounded, because a page may decompress to a thousand times its size. */
async function readContent(record: WARCRecord): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of record) {
    length += chunk.length;
    if (length > MAX_PAGE_SIZE) throw new IngestError("too-large", `The page has more than ${MAX_PAGE_SIZE} bytes.`);
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
      // Invalid headers are ignored, as browsers do.
    }
  }
  return headers;
}
