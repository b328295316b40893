import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { FetchRecord } from "../article.ts";

/** The record that opens a file, and says how the others came to be. */
export function warcInfo(software: string, date: string): Uint8Array {
  const fields = [
    `software: ${software}`,
    "format: WARC File Format 1.1",
    "description: Pages as received, after transfer and content decoding. Status line and headers are",
    " written from what was kept of the response.",
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
 * A stored page as a packed WARC record: a `response`, or a `resource` where a caller brought the page.
 * The same page gives the same bytes. `first` is the page that this one is a further one of. ISO 28500:2017, https://iipc.github.io/warc-specifications/
 */
export function warcPage(fetch: FetchRecord, body: Uint8Array, first: FetchRecord | null = null): Uint8Array {
  const headers: Header[] = [
    ["WARC-Type", fetch.statusCode === null ? "resource" : "response"],
    ["WARC-Record-ID", pageId(fetch)],
    // So that who imports them knows them for one article.
    ...(first === null ? [] : [["WARC-Concurrent-To", pageId(first)] as const]),
    ["WARC-Date", fetch.fetchedAt],
    ["WARC-Target-URI", fetch.finalUrl],
    ["WARC-Payload-Digest", `sha256:${fetch.rawSha256}`],
  ];
  if (fetch.statusCode === null) {
    return record([...headers, ["Content-Type", `text/html; charset=${fetch.charset.used}`]], body);
  }
  const block = Buffer.concat([new TextEncoder().encode(responseHead(fetch, body.length)), body]);
  return record([...headers, ["Content-Type", "application/http;msgtype=response"]], block);
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
  // The reason phrase may be empty, its space may not be missing: RFC 9112, section 4.
  return `HTTP/1.1 ${fetch.statusCode} \r\n${headers.map(line).join("")}\r\n`;
}

/** A gzip member of its own, so that a reader can go to any record. */
function record(headers: readonly Header[], block: Uint8Array): Uint8Array {
  const all: Header[] = [...headers, ["Content-Length", String(block.length)]];
  const head = new TextEncoder().encode(`WARC/1.1\r\n${all.map(line).join("")}\r\n`);
  return gzipSync(Buffer.concat([head, block, new TextEncoder().encode("\r\n\r\n")]));
}

/** A value with a line break would begin a header of its own. */
function line([name, value]: Header): string {
  return `${name}: ${value.replace(/[\r\n\0]+/g, " ")}\r\n`;
}

/** A UUID of version 8, RFC 9562: our own, from a hash, so that the same record keeps its name. */
function recordId(seed: string): string {
  const hex = createHash("sha256").update(seed).digest("hex");
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return `<urn:uuid:${uuid}>`;
}
