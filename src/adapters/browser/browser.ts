import type { WaitForRoom } from "./room-for-pages.ts";

/** A browser that opens pages, each with a profile of its own: no cookies, no storage, no history. */
export interface Browser {
  /** Waits until the browser can run another page. Each place is for one page. */
  readonly waitForRoom: WaitForRoom;
  /** @throws {IngestError} `browser-unavailable`. */
  openPage(): Promise<BrowserPage>;
}

/**
 * A page that is open in a browser, controlled by the Chrome DevTools Protocol.
 * https://chromedevtools.github.io/devtools-protocol/
 */
export interface BrowserPage {
  /** Name and version of its browser: `chromium 156.0.8078.108`. */
  readonly browser: string;
  /** @throws {Error} when the command fails, or the page is closed. */
  send<Result = unknown>(command: string, parameters?: object): Promise<Result>;
  on<Event>(name: string, handler: (event: Event) => void): void;
  /** Closes the page and deletes its profile. Never throws. */
  close(): Promise<void>;
}
