import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { boundedFetchTime } from "../../src/page/fetched-at.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { MAX_PAGE_SIZE } from "../../src/page/page-size.ts";
import { linesOf } from "../terminal/read-input.ts";
import type { ImportedPage, OnRead } from "./imported-page.ts";
import { readMeasured } from "./read-measured.ts";

/** Characters of a line: a page of the largest size, each of its characters escaped. */
const MAX_LINE = 6 * MAX_PAGE_SIZE + 10_000;

/**
 * Lines `{"url", "html"}`, and `"fetchedAt"` where it is known; else they count as fetched `now`.
 *
 * @param place a file, also packed with gzip; `-` is standard input.
 */
export async function* jsonlPages(place: string, now: string, onRead: OnRead): AsyncGenerator<ImportedPage> {
  let number = 0;
  for await (const line of linesOf(place === "-" ? process.stdin : unpacked(place, onRead), MAX_LINE)) {
    number++;
    if (line === null)
      yield { place: `${place}, line ${number}`, problem: `too-large: it has over ${MAX_LINE} characters` };
    else if (line.trim() !== "") yield readLine(line, `${place}, line ${number}`, now);
  }
}

function unpacked(place: string, onRead: OnRead): AsyncIterable<Uint8Array> {
  const content = readMeasured(place, onRead);
  if (!/\.gz$/i.test(place)) return content;
  const gunzip = createGunzip();
  // What goes wrong on either side reaches who iterates. (`compose` throws it where nobody can catch it.)
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
    return { place, problem: "it has no `url` of http or https" };
  }
  if (typeof html !== "string") return { place, problem: "it has no `html`" };
  if (html.length > MAX_PAGE_SIZE) return { place, problem: `too-large: its page has ${html.length} characters` };
  const time = typeof fetchedAt === "string" ? boundedFetchTime(fetchedAt, new Date(now)) : null;
  return { page: pageFromHtml(html, url, time ?? now), further: [], isDated: time !== null, problem: null };
}
