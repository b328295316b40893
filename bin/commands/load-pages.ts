import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { extractArticle } from "../../src/extract/extract-article.ts";
import type { FetchedPages } from "../../src/fetched-page.ts";
import { fetchPages } from "../../src/ingest/fetch-pages.ts";
import { renderingFetcher, withFetched } from "../../src/ingest/render-pages.ts";
import { decodeText } from "../../src/page/charset.ts";
import { checkBodyIsHtml } from "../../src/page/content-type.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { detectSavedCharset } from "../../src/page/saved-charset.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { PageFetcher } from "../../src/ports/page-fetcher.ts";
import { commandConfig } from "../ports/command-config.ts";
import { openWeb } from "../ports/page-fetcher.ts";
import { readInput } from "../terminal/read-input.ts";
import { UsageError } from "../terminal/terminal.ts";

const clock: Clock = { now: () => new Date() };

export interface Wanted {
  /** URL of a saved page; `null` if unknown. */
  readonly url: string | null;
  /** Whether to fetch the additional pages of an article too. */
  readonly pages: "one" | "all";
  /** Whether a browser renders pages that are empty without it. */
  readonly render: boolean;
}

/**
 * The pages at a URL, or the one in a file or on standard input.
 *
 * @throws {IngestError} when a page cannot be fetched, or a file is an image, a PDF or another format than HTML.
 * @throws {UsageError} when a file cannot be read.
 */
export async function loadPages(place: string, { url, pages, render }: Wanted): Promise<FetchedPages> {
  if (/^https?:\/\//i.test(place)) return loadFromWeb(place, pages, render);
  const body = await readInput(place);
  refuseWebArchive(place, body);
  checkBodyIsHtml(body, "text/html");
  const charset = detectSavedCharset(body);
  const home = url ?? pathToFileURL(place === "-" ? "/dev/stdin" : resolve(place)).href;
  return [{ ...pageFromHtml(decodeText(body, charset), home, clock.now().toISOString()), charset, body }];
}

/** Browsers can save a page with its images as one MIME file (MHTML), which is not HTML. */
function refuseWebArchive(place: string, body: Uint8Array): void {
  const head = new TextDecoder("latin1").decode(body.subarray(0, 2_048));
  if (/^[\w-]+:/.test(head) && /^content-type:\s*multipart\/related/im.test(head))
    throw new UsageError(`${place} is a web archive (MHTML). Save the page as HTML instead.`);
}

/** Ignores robots.txt, which is for crawlers: the user requested this page. The host's delay still applies. */
async function loadFromWeb(url: string, pages: Wanted["pages"], render: boolean): Promise<FetchedPages> {
  const urlPolicy = { refusedHosts: [], allowLoopbackHosts: commandConfig().developmentAllowedHosts };
  await using web = await openWeb({ clock, urlPolicy }, { delay: null, ignoreRobots: true, sleep }, render);
  const { fetcher, renderer } = web;
  const load = async (from: PageFetcher): Promise<FetchedPages> =>
    pages === "all" ? fetchPages(url, from) : [await from.fetchPage(url)];
  const plain = await load(fetcher);
  const [first, ...further] = plain;
  if (renderer === null || extractArticle(first, further).outcome !== "needs-rendering") return plain;
  const ports = { renderer, store: memoryObjectStore(), index: null, clock };
  // Awaited here, before the browser is closed.
  return await load(renderingFetcher(withFetched(first, fetcher), ports));
}
