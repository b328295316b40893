import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { httpPageFetcher } from "../../src/adapters/http-page-fetcher.ts";
import { nodeFetch } from "../../src/adapters/node-fetch.ts";
import type { FetchedPage } from "../../src/article.ts";
import { parseConfig } from "../../src/config.ts";
import { decodeText } from "../../src/page/charset.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { detectSavedCharset } from "../../src/page/saved-charset.ts";
import type { Clock } from "../../src/ports.ts";
import { readInput } from "./read-input.ts";

const clock: Clock = { now: () => new Date() };

/**
 * The page at a URL, in a file, or on standard input. `url` says where a saved page came from.
 *
 * @throws {IngestError} when a page cannot be fetched.
 * @throws {UsageError} when a file cannot be read.
 */
export async function havePage(place: string, url: string | null): Promise<FetchedPage> {
  if (/^https?:\/\//i.test(place)) return fetchPage(place);
  const body = await readInput(place);
  const charset = detectSavedCharset(body);
  const home = url ?? pathToFileURL(place === "-" ? "/dev/stdin" : resolve(place)).href;
  return { ...pageFromHtml(decodeText(body, charset), home, clock.now().toISOString()), charset, body };
}

async function fetchPage(url: string): Promise<FetchedPage> {
  const { ENVIRONMENT, DEVELOPMENT_ALLOWED_HOSTS, USER_AGENT } = process.env;
  const config = parseConfig({ ENVIRONMENT, DEVELOPMENT_ALLOWED_HOSTS, USER_AGENT });
  const policy = { refusedHosts: [], allowLoopbackHosts: config.developmentAllowedHosts };
  return httpPageFetcher({ fetch: nodeFetch(), clock, policy, userAgent: config.userAgent }).fetchPage(url);
}
