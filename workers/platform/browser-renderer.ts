import type { BrowserBinding } from "../../src/adapters/browser/cloudflare-browser.ts";
import type { PolitePageFetcherOptions } from "../../src/adapters/polite-page-fetcher.ts";
import { MAX_WAIT_MS } from "../../src/politeness/max-waits.ts";
import type { PageRenderer } from "../../src/ports/page-renderer.ts";

/** Renders pages in Cloudflare's browsers. Its code is loaded for the first page that needs it. */
export function browserRenderer(
  binding: BrowserBinding,
  reach: Omit<PolitePageFetcherOptions, "maxWaitMs" | "limits">,
): PageRenderer {
  return {
    async renderPage(page, signal) {
      const { browserPageRenderer } = await import("../../src/adapters/browser/browser-page-renderer.ts");
      const { cloudflareBrowser } = await import("../../src/adapters/browser/cloudflare-browser.ts");
      const browser = cloudflareBrowser(binding);
      return browserPageRenderer({ ...reach, browser, maxWaitMs: MAX_WAIT_MS.rendering }).renderPage(page, signal);
    },
  };
}
