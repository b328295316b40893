import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { FetchedPages } from "../../src/article.ts";
import { fetchPages } from "../../src/ingest/fetch-pages.ts";
import { decodeText } from "../../src/page/charset.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { detectSavedCharset } from "../../src/page/saved-charset.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { PageFetcher } from "../../src/ports/page-fetcher.ts";
import { commandConfig } from "../ports/command-config.ts";
import { pageFetcher } from "../ports/page-fetcher.ts";
import { readInput } from "../terminal/read-input.ts";
import { UsageError } from "../terminal/terminal.ts";

const clock: Clock = { now: () => new Date() };

export interface Wanted {
  /** URL of a saved page; `null` if unknown. */
  readonly url: string | null;
  /** Whether to fetch the additional pages of an article too. */
  readonly pages: "one" | "all";
}

/**
 * The pages at a URL, or the one in a file or on standard input.
 *
 * @throws {IngestError} when a page cannot be fetched.
 * @throws {UsageError} when a file cannot be read.
 */
export async function loadPages(place: string, { url, pages }: Wanted): Promise<FetchedPages> {
  if (/^https?:\/\//i.test(place))
    return pages === "all" ? fetchPages(place, webFetcher()) : [await webFetcher().fetchPage(place)];
  const body = await readInput(place);
  refuseWebArchive(place, body);
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
function webFetcher(): PageFetcher {
  const urlPolicy = { refusedHosts: [], allowLoopbackHosts: commandConfig().developmentAllowedHosts };
  return pageFetcher({ clock, urlPolicy }, { delay: null, ignoreRobots: true, sleep });
}
