import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { IngestError } from "../../src/errors.ts";
import { FILED_BY_DEFAULT } from "../../src/extract/outcome/refuse-kind.ts";
import type { IngestPorts } from "../../src/ingest/ingest.ts";
import type { IngestRequest } from "../../src/ingest/ingest-request.ts";
import { pageFromHtml } from "../../src/page/page-from-html.ts";
import { STRICT_URL_POLICY } from "../../src/url/public-url.ts";

export const ARTICLE_HTML = `<!doctype html><html lang="en"><head><title>The bridge reopens</title></head><body><article>
<h1>The bridge reopens</h1>
<p>The bridge over the Arn reopens to all traffic on Friday morning, a year and a day after it was closed, the city's engineer said on Tuesday.</p>
<p>The works cost twelve millions, which is three more than the council had set aside, and took four months longer than anyone had promised.</p>
<p>“We would rather be late than wet,” said Ines Marwood, who kept the ferry running through the winter and will now go back to her farm.</p>
</article></body></html>`;

export const BOT_WALL_HTML = `<!doctype html><html><head><title>Just a moment...</title></head><body>
<h1>Checking your browser</h1><p>Please enable JavaScript and cookies to continue.</p>
<div id="challenge-form" class="cf-challenge"></div></body></html>`;

export function requestFor(url: string): IngestRequest & { readonly url: string } {
  return { url, discovery: { via: "api", source: null, feedTitle: null, feedDate: null }, retrySince: null };
}

/** A request with its page. */
export function requestWith(url: string, html: string): IngestRequest {
  const { discovery, retrySince } = requestFor(url);
  return { pages: [pageFromHtml(html, url, "2026-11-23T10:00:00.000Z")], discovery, retrySince };
}

/** Ports on a memory store, with a web that consists of these pages. The clock advances a second with each reading. */
export function portsFor(web: Readonly<Record<string, string | IngestError>>): IngestPorts {
  let seconds = Date.parse("2026-11-23T10:00:00Z") / 1000;
  const clock = { now: () => new Date(seconds++ * 1000) };
  return {
    store: memoryObjectStore(),
    clock,
    urlPolicy: STRICT_URL_POLICY,
    storeSettings: { markdown: true },
    filedKinds: FILED_BY_DEFAULT,
    catalog: null,
    index: null,
    subscribers: null,
    renderer: null,
    passages: null,
    digests: null,
    fetcher: {
      async fetchPage(url) {
        const page = web[url] ?? new IngestError("page-gone", "The server responded with 404.");
        if (page instanceof IngestError) throw page;
        return pageFromHtml(page, url, clock.now().toISOString());
      },
    },
  };
}
