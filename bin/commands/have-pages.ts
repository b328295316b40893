import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { httpPageFetcher } from "../../src/adapters/http-page-fetcher.ts";
import { nodeFetch } from "../../src/adapters/node-fetch.ts";
import type { FetchedPages } from "../../src/article.ts";
import { parseConfig } from "../../src/config.ts";
import { fetchPages } from "../../src/fetch-pages.ts";
import { decodeText } from "../../src/page/charset.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { detectSavedCharset } from "../../src/page/saved-charset.ts";
import type { Clock, PageFetcher } from "../../src/ports.ts";
import { readInput } from "./read-input.ts";

const clock: Clock = { now: () => new Date() };

export interface Wanted {
  /** Where a saved page came from; `null` when nobody says. */
  readonly url: string | null;
  /** Of an article that is fetched and in several pages. */
  readonly pages: "one" | "all";
}

/**
 * The pages at a URL, or the one in a file or on standard input.
 *
 * @throws {IngestError} when a page cannot be fetched.
 * @throws {UsageError} when a file cannot be read.
 */
export async function havePages(place: string, { url, pages }: Wanted): Promise<FetchedPages> {
  if (/^https?:\/\//i.test(place))
    return pages === "all" ? fetchPages(place, webFetcher()) : [await webFetcher().fetchPage(place)];
  const body = await readInput(place);
  const charset = detectSavedCharset(body);
  const home = url ?? pathToFileURL(place === "-" ? "/dev/stdin" : resolve(place)).href;
  return [{ ...pageFromHtml(decodeText(body, charset), home, clock.now().toISOString()), charset, body }];
}

function webFetcher(): PageFetcher {
  const { ENVIRONMENT, DEVELOPMENT_ALLOWED_HOSTS, USER_AGENT } = process.env;
  const config = parseConfig({ ENVIRONMENT, DEVELOPMENT_ALLOWED_HOSTS, USER_AGENT });
  const policy = { refusedHosts: [], allowLoopbackHosts: config.developmentAllowedHosts };
  return httpPageFetcher({ fetch: nodeFetch(), clock, policy, userAgent: config.userAgent });
}
