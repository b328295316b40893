import { availableParallelism } from "node:os";
import type { Browser as PlaywrightBrowser } from "playwright-core";
import { IngestError } from "../../errors.ts";
import type { Browser, BrowserPage } from "./browser.ts";
import { CHROMIUM_PATHS, findProgram } from "./find-chromium.ts";
import { roomForPages } from "./room-for-pages.ts";

export interface StartedBrowser extends Browser, AsyncDisposable {}

/**
 * The browser may connect to nothing: every request is answered by us. What is not a request, such as a preconnect, goes
 * to a proxy and to names that do not exist.
 */
const SWITCHES = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=http://proxy.invalid:9",
  "--proxy-bypass-list=<-loopback>",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--dns-prefetch-disable",
  "--disable-quic",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Megabytes of script memory of a page.
  "--js-flags=--max-old-space-size=512",
];

/**
 * Chromium or Chrome by playwright-core, which has to be installed beside this package. One browser runs all pages, each
 * in a context of its own, and is started again if it crashes.
 *
 * @param path of the executable; `null` takes an installed one.
 * @throws {IngestError} `browser-unavailable` with what to install.
 */
export async function startPlaywrightBrowser(path: string | null = null): Promise<StartedBrowser> {
  const { chromium } = await import("playwright-core").catch((cause: unknown) => {
    const message = "playwright-core is not installed: npm install playwright-core.";
    throw new IngestError("browser-unavailable", message, { cause });
  });
  const executablePath = path ?? findProgram([...CHROMIUM_PATHS, chromium.executablePath()]);
  if (executablePath === null) {
    const message = "Chromium is not installed: install it, or run npx playwright-core install chromium.";
    throw new IngestError("browser-unavailable", message);
  }
  const program = executablePath;

  async function launch(): Promise<PlaywrightBrowser> {
    try {
      // Chromium's sandbox does not work for root.
      const chromiumSandbox = process.getuid?.() !== 0;
      return await chromium.launch({ executablePath: program, args: SWITCHES, chromiumSandbox });
    } catch (cause) {
      throw new IngestError("browser-unavailable", `${program} did not start: ${reasonOf(cause)}`, { cause });
    }
  }

  let running = Promise.resolve(await launch());
  /** Of several pages that find the browser crashed, only the first starts it again. */
  async function current(): Promise<PlaywrightBrowser> {
    const found = running;
    if ((await found).isConnected()) return found;
    if (running === found) running = launch();
    return running;
  }

  return {
    waitForRoom: roomForPages(Math.max(2, availableParallelism())),
    openPage: async () => openIn(await current()),

    async [Symbol.asyncDispose]() {
      await (await running).close();
    },
  };
}

async function openIn(browser: PlaywrightBrowser): Promise<BrowserPage> {
  const context = await browser.newContext({ acceptDownloads: false, serviceWorkers: "block", permissions: [] });
  const session = await context.newCDPSession(await context.newPage());
  return {
    browser: `chromium ${browser.version()}`,
    // Its types know every command; `BrowserPage` leaves them to the caller.
    send: (command, parameters) => session.send(command as "Page.enable", parameters as undefined) as Promise<never>,
    on: (name, handler) => {
      session.on(name as "Page.loadEventFired", handler as () => void);
    },
    async close() {
      await context.close().catch(() => {});
    },
  };
}

function reasonOf(error: unknown): string | undefined {
  const text = error instanceof Error ? error.message : String(error);
  if (/no usable sandbox/i.test(text)) return "its sandbox needs user namespaces, which this system does not allow.";
  return text.split("\n", 1)[0];
}
