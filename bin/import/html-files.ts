import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { IngestError } from "../../src/errors.ts";
import { decodeText } from "../../src/page/charset.ts";
import { boundedFetchTime } from "../../src/page/fetched-at.ts";
import { pageFromResponse } from "../../src/page/page-from-response.ts";
import { MAX_PAGE_SIZE } from "../../src/page/page-size.ts";
import { detectSavedCharset } from "../../src/page/saved-charset.ts";
import type { ImportedPage, OnRead } from "./imported-page.ts";
import { urlOfFile } from "./url-of-file.ts";

const HTML = /\.x?html?(\.gz)?$/i;
const unpack = promisify(gunzip);

/**
 * The saved pages of a folder and its subfolders, plain or gzipped, ordered by name. The modification time of a file
 * counts as the fetch time.
 *
 * @param base URL of the folder; `null` to derive URLs from folder names or pages.
 */
export async function* htmlFiles(root: string, base: string | null, onRead: OnRead): AsyncGenerator<ImportedPage> {
  let total = 0;
  for await (const path of filesBelow(root, "")) if (HTML.test(path)) total++;
  let done = 0;
  for await (const path of filesBelow(root, "")) {
    if (!HTML.test(path)) continue;
    onRead(++done / total);
    yield await readPage(root, path, base);
  }
}

async function* filesBelow(root: string, folder: string): AsyncGenerator<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(root, path);
    else if (entry.isFile()) yield path;
  }
}

async function readPage(root: string, path: string, base: string | null): Promise<ImportedPage> {
  const file = join(root, path);
  try {
    const { size, mtime } = await stat(file);
    if (size > MAX_PAGE_SIZE) return { place: file, problem: `too-large: it has ${size} bytes` };
    const content = await readFile(file);
    const body = /\.gz$/i.test(path) ? await unpack(content, { maxOutputLength: MAX_PAGE_SIZE }) : content;
    const url = urlOfFile(path, base, decodeText(body, detectSavedCharset(body)));
    if (url === null) return { place: file, problem: "its URL is unknown; pass --base" };
    const bytes = new Uint8Array(body);
    // Stated in the header, so that the stored page is decoded the same way when it is extracted again.
    const headers = new Headers({ "content-type": `text/html; charset=${detectSavedCharset(bytes).used}` });
    const now = new Date();
    const fetchedAt = boundedFetchTime(mtime.toISOString(), now) ?? now.toISOString();
    const page = pageFromResponse({ url, fetchedAt, statusCode: null, headers, body: bytes });
    return { page, further: [], isDated: true, problem: null };
  } catch (error) {
    const { message } = error as Error;
    return { place: file, problem: error instanceof IngestError ? `${error.code}: ${message}` : message };
  }
}
