import { IngestError } from "../../errors.ts";
import type { FetchedPage } from "../../fetched-page.ts";
import { waitForHost } from "../../politeness/wait-for-host.ts";
import type { PageRenderer } from "../../ports/page-renderer.ts";
import { sha256 } from "../../store/pages.ts";
import { type PolitePageFetcherOptions, sessionsOf } from "../polite-page-fetcher.ts";
import { controllerUnder, withTimeLimit } from "../time-limit.ts";
import type { Browser } from "./browser.ts";
import { PageNetwork } from "./page-network.ts";
import { PageRequests } from "./page-requests.ts";
import { renderDocument } from "./render-document.ts";
import { RENDER_LIMITS, type RenderLimits } from "./render-limits.ts";

export interface BrowserPageRendererOptions extends Omit<PolitePageFetcherOptions, "limits"> {
  readonly browser: Browser;
  readonly limits?: Partial<RenderLimits>;
}

/**
 * Renders pages in a browser, at the pace of their hosts: a rendering holds the lease of its page's host, as a fetch
 * does, and the longer it takes, the longer the host is left alone afterwards.
 */
export function browserPageRenderer(options: BrowserPageRendererOptions): PageRenderer {
  const { browser, limits: changedLimits, ...politeness } = options;
  const { maxWaitMs, sleep, clock, userAgent } = politeness;
  const openSession = sessionsOf(politeness);
  const limits = { ...RENDER_LIMITS, ...changedLimits };
  const { fetch, policy, resolve = null } = options;

  return {
    async renderPage(plain, signal) {
      // Waiting while the host is leased would delay its other pages.
      const makeRoom = await browser.waitForRoom(signal);
      try {
        return await renderNow(plain, signal);
      } finally {
        makeRoom();
      }
    },
  };

  async function renderNow(plain: FetchedPage, signal: AbortSignal | undefined): Promise<FetchedPage> {
    const host = { milliseconds: maxWaitMs, clock, sleep };
    const session = await waitForHost(() => openSession(new URL(plain.finalUrl)), host);
    const startedAt = clock.now().getTime();
    const whole = controllerUnder(signal);
    try {
      const network = new PageNetwork({ fetch, policy, resolve, userAgent, session, limits, signal: whole.signal });
      const requests = new PageRequests(plain, network, { session, policy, now: () => clock.now() });
      const rendered = await withTimeLimit(
        open(plain.finalUrl, requests, whole.signal),
        limits.totalMs,
        "be rendered",
        whole,
      );
      const milliseconds = clock.now().getTime() - startedAt;
      return renderedPage(plain, rendered.html, requests, { by: rendered.by, milliseconds });
    } catch (error) {
      if (error instanceof IngestError) throw error;
      const reason = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
      throw new IngestError("needs-rendering", `The browser failed: ${reason}`, { cause: error });
    } finally {
      // Ends the requests that are still in flight.
      whole.abort();
      // How the page behaves says nothing about the health of its host.
      await session.end(null);
    }
  }

  async function open(url: string, requests: PageRequests, signal: AbortSignal) {
    const page = await browser.openPage();
    let closed: Promise<void> | null = null;
    const close = () => {
      closed ??= page.close();
      return closed;
    };
    // A page that hangs ends only when it is closed.
    signal.addEventListener("abort", close);
    try {
      signal.throwIfAborted();
      return { html: await renderDocument(url, page, requests, limits, signal), by: page.browser };
    } finally {
      await close();
    }
  }
}

function renderedPage(
  plain: FetchedPage,
  html: string,
  { document, refused, network }: PageRequests,
  { by, milliseconds }: { readonly by: string; readonly milliseconds: number },
): FetchedPage {
  const text = html.toWellFormed();
  return {
    ...document,
    requestedUrl: plain.requestedUrl,
    fetchedAt: plain.fetchedAt,
    charset: { used: "utf-8", source: "rendered" },
    body: new TextEncoder().encode(text),
    html: text,
    rendered: {
      by,
      requests: network.sent,
      refused,
      bytes: network.bytes,
      milliseconds,
      plainSha256: sha256(plain.body),
    },
  };
}
