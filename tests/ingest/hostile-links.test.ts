import { expect, test } from "vitest";
import { httpPageFetcher } from "../../src/adapters/http-page-fetcher.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { STRICT_URL_POLICY } from "../../src/url/public-url.ts";
import { urlRefusal } from "../../src/url/url-refusal.ts";
import { REFUSED_URLS } from "../url/hostile-urls.ts";
import { ARTICLE_HTML, portsFor, requestFor } from "./sample-ports.ts";

const PAGE = "https://news.example.com/bridge";
const escaped = (url: string) => url.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** A page that states the URL in every place where a page can state one. */
function pageThatNames(url: string): string {
  const href = escaped(url);
  const json = JSON.stringify({ "@type": "NewsArticle", url, image: url, mainEntityOfPage: url, author: { url } });
  const head = [
    ...["canonical", "amphtml", "next", "alternate", "icon", "preload"].map(
      (rel) => `<link rel="${rel}" href="${href}">`,
    ),
    ...["og:url", "og:image", "twitter:image"].map((name) => `<meta property="${name}" content="${href}">`),
    `<meta http-equiv="refresh" content="0;url=${href}">`,
    `<script type="application/ld+json">${json.replaceAll("<", "\\u003c")}</script>`,
  ].join("");
  const body = `<p><a href="${href}">The whole report</a> <img src="${href}" srcset="${href} 2x"><iframe src="${href}"></iframe></p>`;
  return ARTICLE_HTML.replace("</head>", `${head}</head>`).replace("</article>", `${body}</article>`);
}

test.each(REFUSED_URLS)(
  "a page that links to %s causes no other fetch, and is stored under an allowed URL",
  async (_row, url) => {
    const requested: string[] = [];
    const ports = portsFor({});
    const fetcher = httpPageFetcher({
      async fetch(target) {
        requested.push(target);
        return new Response(pageThatNames(url), { headers: { "content-type": "text/html" } });
      },
      clock: ports.clock,
      policy: STRICT_URL_POLICY,
      userAgent: "cuttings-test/1.0",
    });
    const outcome = await ingest(requestFor(PAGE), { ...ports, fetcher });
    expect(requested).toEqual([PAGE]);
    if (outcome.status === "failed") throw outcome.error;
    expect(urlRefusal(outcome.stored.url, STRICT_URL_POLICY)).toBeNull();
  },
);
