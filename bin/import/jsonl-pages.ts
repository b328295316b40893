import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { boundedFetchTime } from "../../src/page/fetched-at.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { MAX_PAGE_SIZE } from "../../src/page/page-size.ts";
import { linesOf } from "../terminal/read-input.ts";
import type { ImportedPage, OnRead } from "./imported-page.ts";
import { readMeasured } from "./read-measured.ts";

/** Enough for a page of the maximum size with every character escaped. */
export const MAX_LINE_CHARACTERS = 6 * MAX_PAGE_SIZE + 10_000;

/**
 * Reads lines of `{"url", "html", "fetchedAt"}`; `fetchedAt` defaults to `now`.
 *
 * @param place a file, plain or gzipped; `-` is standard input.
 */
export async function* jsonlPages(place: string, now: string, onRead: OnRead): AsyncGenerator<ImportedPage> {
  let number = 0;
  for await (const line of linesOf(place === "-" ? process.stdin : unpacked(place, onRead), MAX_LINE_CHARACTERS)) {
    number++;
    if (line === null)
      yield {
        place: `${place}, line ${number}`,
        problem: `too-large: it has over ${MAX_LINE_CHARACTERS.toLocaleString("en")} characters`,
      };
    else if (line.trim() !== "") yield readLine(line, `${place}, line ${number}`, now);
  }
}

function unpacked(place: string, onRead: OnRead): AsyncIterable<Uint8Array> {
  const content = readMeasured(place, onRead);
  if (!/\.gz$/i.test(place)) return content;
  const gunzip = createGunzip();
  // Errors of both streams reach the iterator. (`compose` throws them uncaught.)
  pipeline(Readable.from(content), gunzip, () => {});
  return gunzip;
}

function readLine(line: string, place: string, now: string): ImportedPage {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { place, problem: "it is not JSON" };
  }
  const { url, html, fetchedAt } = (value ?? {}) as Record<string, unknown>;
  if (typeof url !== "string" || !/^https?:$/.test(URL.parse(url)?.protocol ?? "")) {
    return { place, problem: "it has no http or https `url`" };
  }
  if (typeof html !== "string") return { place, problem: "it has no `html`" };
  if (html.length > MAX_PAGE_SIZE) return { place, problem: `too-large: its page has ${html.length} characters` };
  const time = typeof fetchedAt === "string" ? boundedFetchTime(fetchedAt, new Date(now)) : null;
  return { page: pageFromHtml(html, url, time ?? now), further: [], isDated: time !== null, problem: null };
}
