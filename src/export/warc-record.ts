import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { FetchRecord } from "../stored-article.ts";

/** The first record of a file, which describes how the others were created. */
export function warcInfo(software: string, date: string): Uint8Array {
  const fields = [
    `software: ${software}`,
    "format: WARC File Format 1.1",
    "description: Pages as received, after transfer and content decoding. Status line and headers are",
    " reconstructed from the stored parts of the response.",
  ];
  return record(
    [
      ["WARC-Type", "warcinfo"],
      ["WARC-Record-ID", recordId(`warcinfo ${software} ${date}`)],
      ["WARC-Date", date],
      ["Content-Type", "application/warc-fields"],
    ],
    new TextEncoder().encode(`${fields.join("\r\n")}\r\n`),
  );
}

/**
 * A stored page as a gzipped WARC record: a `response`, or a `resource` for a page that a caller supplied or a browser
 * rendered. The same page yields the same bytes. ISO 28500:2017, https://iipc.github.io/warc-specifications/
 *
 * @param first the first page of the article, if this is an additional page.
 */
export function warcPage(fetch: FetchRecord, body: Uint8Array, first: FetchRecord | null = null): Uint8Array {
  const headers: Header[] = [
    ["WARC-Type", isResponse(fetch) ? "response" : "resource"],
    ["WARC-Record-ID", pageId(fetch)],
    // Lets an import recognise the pages of one article.
    ...(first === null ? [] : [["WARC-Concurrent-To", pageId(first)] as const]),
    ["WARC-Date", fetch.fetchedAt],
    // A URI is ASCII; the URL of a page that a caller supplied is as the caller wrote it.
    ["WARC-Target-URI", URL.parse(fetch.finalUrl)?.href ?? fetch.finalUrl],
    ["WARC-Payload-Digest", `sha256:${fetch.rawSha256}`],
  ];
  if (!isResponse(fetch)) {
    return record([...headers, ["Content-Type", `text/html; charset=${fetch.charset.used}`]], body);
  }
  const block = Buffer.concat([new TextEncoder().encode(responseHead(fetch, body.length)), body]);
  return record([...headers, ["Content-Type", "application/http;msgtype=response"]], block);
}

/** What a caller supplied or a browser rendered is no response of a server. */
function isResponse({ statusCode, rendered }: FetchRecord): boolean {
  return statusCode !== null && rendered === undefined;
}

function pageId({ finalUrl, fetchedAt, rawSha256 }: FetchRecord): string {
  return recordId(`${finalUrl} ${fetchedAt} ${rawSha256}`);
}

type Header = readonly [name: string, value: string];

function responseHead(fetch: FetchRecord, length: number): string {
  const headers: Header[] = [["Content-Type", fetch.contentType ?? `text/html; charset=${fetch.charset.used}`]];
  if (fetch.etag !== null) headers.push(["ETag", fetch.etag]);
  if (fetch.lastModified !== null) headers.push(["Last-Modified", fetch.lastModified]);
  headers.push(...Object.entries(fetch.headers), ["Content-Length", String(length)]);
  // The reason phrase may be empty, but the space before it is required: RFC 9112, section 4.
  return `HTTP/1.1 ${fetch.statusCode} \r\n${headers.map(line).join("")}\r\n`;
}

/** Each record is a gzip member, so that readers can seek to any record. */
function record(headers: readonly Header[], block: Uint8Array): Uint8Array {
  const all: Header[] = [...headers, ["Content-Length", String(block.length)]];
  const head = new TextEncoder().encode(`WARC/1.1\r\n${all.map(line).join("")}\r\n`);
  return gzipSync(Buffer.concat([head, block, new TextEncoder().encode("\r\n\r\n")]));
}

/** A line break in a value would start another header. */
function line([name, value]: Header): string {
  return `${name}: ${value.replace(/[\r\n\0]+/g, " ")}\r\n`;
}

/** A UUID of version 8 (RFC 9562) derived from a hash, so that a record keeps its id. */
function recordId(seed: string): string {
  const hex = createHash("sha256").update(seed).digest("hex");
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return `<urn:uuid:${uuid}>`;
}
