import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { CHROMIUM_PATHS, findProgram } from "../../src/adapters/browser/find-chromium.ts";

/** `null` if the page tests have to be skipped. */
export const BROWSER_PATH: string | null = findProgram(CHROMIUM_PATHS);

export const NO_BROWSER = `skipped: there is no browser at ${CHROMIUM_PATHS.join(", ")}`;

/** The sandbox fails for root; the other switches prevent background requests. */
const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts the system's browser, with a new profile. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: BROWSER_PATH ?? "", args: SWITCHES });
}

/** A browser context that can reach only loopback. */
export async function openContext(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.route(
    (url) => url.protocol.startsWith("http") && url.hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
  return context;
}
