import type { RequestListener } from "node:http";
import type { Browser } from "../../../src/adapters/browser/browser.ts";
import { browserPageRenderer } from "../../../src/adapters/browser/browser-page-renderer.ts";
import { CHROMIUM_PATHS, findProgram } from "../../../src/adapters/browser/find-chromium.ts";
import type { RenderLimits } from "../../../src/adapters/browser/render-limits.ts";
import { memoryHostGate } from "../../../src/adapters/memory-host-gate.ts";
import { nodeFetch } from "../../../src/adapters/node-fetch.ts";
import type { FetchedPage } from "../../../src/fetched-page.ts";
import { pageFromHtml } from "../../../src/page/page-from-html.ts";
import { isPublicAddress } from "../../../src/url/public-address.ts";
import { type LoopbackServer, serve } from "../loopback-server.ts";

export const HAS_BROWSER = findProgram(CHROMIUM_PATHS) !== null;
export const NO_BROWSER = `skipped: there is no browser at ${CHROMIUM_PATHS.join(", ")}`;

const clock = { now: () => new Date() };

/** A site of a test, and which requests it got. */
export interface Site extends LoopbackServer {
  readonly requests: string[];
}

export async function serveSite(listener: RequestListener): Promise<Site> {
  const requests: string[] = [];
  const server = await serve((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  return { ...server, requests, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

/** Renders a page as if it had been fetched from `path` of the site. Only the site may be fetched. */
export function render(
  html: string,
  path: string,
  site: LoopbackServer,
  browser: Browser,
  limits: Partial<RenderLimits> = {},
): Promise<FetchedPage> {
  const renderer = browserPageRenderer({
    browser,
    fetch: nodeFetch({ isAllowedAddress: (address) => address === "127.0.0.1" || isPublicAddress(address) }),
    clock,
    policy: { refusedHosts: [], allowLoopbackHosts: [site.host] },
    userAgent: "cuttings-test/1.0",
    gate: memoryHostGate(clock, 0),
    obeyRobots: true,
    maxWaitMs: 10_000,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    limits,
  });
  return renderer.renderPage(pageFromHtml(html, site.url(path), clock.now().toISOString()));
}
