const HEADERS_END = "\r\n\r\n";

/**
 * A WARC record whose HTTP headers end their lines with LF alone, rewritten with CRLF, which the parser requires.
 * Recipients may accept a lone LF (RFC 9112, section 2.2), so servers send it. Other records are returned unchanged.
 *
 * @param record whole, with its own headers.
 */
export function withHttpLineEnds(record: Uint8Array): Uint8Array {
  const bytes = Buffer.from(record.buffer, record.byteOffset, record.byteLength);
  const start = bytes.indexOf(HEADERS_END) + HEADERS_END.length;
  if (
    start < HEADERS_END.length ||
    !/^HTTP\/[\d.]+ [^\r\n]*\n/.test(bytes.toString("latin1", start, start + MAX_STATUS_LINE_BYTES))
  )
    return record;
  const end = bytes.indexOf("\n\n", start);
  if (end < 0) return record;
  const headers = Buffer.from(bytes.toString("latin1", start, end).replace(/\r?\n/g, "\r\n") + HEADERS_END, "latin1");
  const content = bytes.subarray(end + "\n\n".length);
  const length = headers.length + content.length;
  const fields = bytes.toString("latin1", 0, start).replace(/^(content-length:).*$/im, `$1 ${length}`);
  return Buffer.concat([Buffer.from(fields, "latin1"), headers, content]);
}

const MAX_STATUS_LINE_BYTES = 1024;
