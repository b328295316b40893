import { httpPageFetcher } from "../../../src/adapters/http-page-fetcher.ts";

/** Fetches the page that it is asked for, and answers with what came of it. */
export default {
  async fetch(request: Request): Promise<Response> {
    const { url, limits } = (await request.json()) as { url: string; limits: object };
    const fetcher = httpPageFetcher({
      fetch: (target, init) => fetch(target, init),
      clock: { now: () => new Date() },
      policy: { refusedHosts: [], allowLoopbackHosts: [new URL(url).host] },
      userAgent: "cuttings-test/1.0",
      limits,
    });
    try {
      const { html, redirects, charset } = await fetcher.fetchPage(url);
      return Response.json({ html, redirects: redirects.length, charset: charset.used });
    } catch (error) {
      return Response.json(
        error instanceof Error ? { ...error, message: error.message, cause: String(error.cause) } : {},
      );
    }
  },
};
