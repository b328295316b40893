import { httpPageFetcher } from "../../../src/adapters/http-page-fetcher.ts";
import type { Validators } from "../../../src/ports/resource-fetcher.ts";

interface Order {
  readonly url: string;
  readonly limits: object;
  /** Makes a conditional request for a resource instead of fetching a page. */
  readonly known?: Validators;
}

/** Fetches the requested URL, and responds with the outcome. */
export default {
  async fetch(request: Request): Promise<Response> {
    const { url, limits, known } = (await request.json()) as Order;
    const fetcher = httpPageFetcher({
      fetch: (target, init) => fetch(target, init),
      clock: { now: () => new Date() },
      policy: { refusedHosts: [], allowLoopbackHosts: [new URL(url).host] },
      userAgent: "cuttings-test/1.0",
      limits,
    });
    try {
      if (known !== undefined)
        return Response.json({ isUnchanged: (await fetcher.fetchResource(url, known)) === null });
      const { html, redirects, charset } = await fetcher.fetchPage(url);
      return Response.json({ html, redirects: redirects.length, charset: charset.used });
    } catch (error) {
      return Response.json(
        error instanceof Error ? { ...error, message: error.message, cause: String(error.cause) } : {},
      );
    }
  },
};
