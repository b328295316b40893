import fc from "fast-check";
import { getDomain } from "tldts";
import { expect, test } from "vitest";
import { checkObjectKey } from "../../src/store/object-key.ts";
import { articleHost, articleId } from "../../src/url/article-id.ts";
import { articleUrl } from "../../src/url/article-url.ts";
import { urlIdentity } from "../../src/url/normalise-identity.ts";
import { STRICT_URL_POLICY } from "../../src/url/public-url.ts";
import { urlRefusal } from "../../src/url/url-refusal.ts";

const RUNS = 1_000;

/** Sites under ordinary, second-level and private suffixes, with hosts that resemble others. */
const domains = fc.constantFrom(
  ...["example.com", "example.co.uk", "google.com", "google.evil.com", "bing.com", "ampproject.org", "evil.com"],
  ...["victim.blogspot.com", "evil.blogspot.com", "blogspot.com", "m.github.io", "amp.com.au", "cdn.ampproject.org"],
);
const labels = fc.constantFrom("", "www.", "www2.", "ww1.", "m.", "mobile.", "amp.", "www.m.", "m.www.", "sport.");
const hosts = fc.tuple(labels, domains).map(([label, domain]) => label + domain);
/** Strings in place of a host that are not hosts. */
const noHosts = fc.constantFrom(
  ...[
    "..",
    "．．",
    "。",
    "[::1]",
    "[::ffff:1.2.3.4]:81",
    "127.0.0.1",
    "localhost",
    "x",
    'a"b',
    "a".repeat(70),
    "x:99999",
  ],
  ...[
    "-a.com",
    "user:pw@example.com",
    "example.com:8443",
    "a..b.com",
    "%2e%2e",
    "example.com.",
    "аррӏе.com",
    "x.internal",
  ],
);
const anyHosts = fc.oneof({ weight: 4, arbitrary: hosts }, { weight: 1, arbitrary: noHosts });
const paths = fc.constantFrom(
  "/a-b-c-d",
  "/2026/story/amp",
  "/amp/2026/x",
  "/a-b-c-d/print",
  "/a.amp.html",
  "/",
  "/s?amp=1",
);
const schemes = fc.constantFrom("https://", "http://");
const plain = fc.tuple(schemes, anyHosts, paths).map((parts) => parts.join(""));
const cacheHosts = fc.oneof(
  hosts,
  fc.constantFrom("www.google.com", "www.google.co.uk", "www.bing.com", "cdn.ampproject.org", "a-b.cdn.ampproject.org"),
);
const cached = fc
  .tuple(schemes, cacheHosts, fc.constantFrom("/amp/s/", "/amp/", "/c/s/", "/c/", "/v/s/"), anyHosts, paths)
  .map((parts) => parts.join(""));
const nested = fc
  .tuple(schemes, cacheHosts, cached)
  .map(([scheme, host, inner]) => `${scheme}${host}/amp/s/${inner.replace(/^.*?:\/\//, "")}`);
const urls = fc.oneof(plain, cached, nested);
const fetched = urls.filter((url) => urlRefusal(url, STRICT_URL_POLICY) === null);

const CACHES = /^(?:www\.google\.(?:com|co\.uk)|www\.bing\.com|(?:[a-z0-9-]+\.)*cdn\.ampproject\.org)$/;
const siteOf = (host: string) => getDomain(host, { allowPrivateDomains: true });

/** The site of a page: for a page in a real cache, that of the cached page, if valid. */
function publisherOf(finalUrl: string): string | null {
  const { hostname, pathname } = new URL(finalUrl);
  const inner = CACHES.test(hostname) ? /^\/(?:amp|[a-z])\/(?:s\/)?([^/?]+)/.exec(pathname)?.[1] : undefined;
  const isPage = inner !== undefined && urlRefusal(`https://${inner}/`, STRICT_URL_POLICY) === null;
  return siteOf(isPage ? new URL(`https://${inner}/`).hostname : hostname);
}

test(`whatever its canonical URL, a page is stored under its own site and a fetchable host (${RUNS} pages)`, () => {
  const holds = fc.property(fc.option(urls), fetched, (canonical, finalUrl) => {
    const isUrl = canonical !== null && URL.canParse(canonical);
    const url = articleUrl(isUrl ? canonical : null, finalUrl);
    const host = articleHost(url);
    expect(host).toBe(articleHost(finalUrl));
    expect(urlRefusal(`https://${host}/`, STRICT_URL_POLICY)).toBeNull();
    const site = siteOf(host);
    expect([publisherOf(finalUrl), siteOf(new URL(finalUrl).hostname)]).toContain(site);
    checkObjectKey(`articles/${host}/${articleId(url)}/article.json`);
  });
  fc.assert(holds, { numRuns: RUNS, seed: 1 });
});

test("the identity key of a URL is its own identity key", () => {
  const holds = fc.property(fetched, (url) => {
    const identity = urlIdentity(url);
    expect(new URL(identity).href).toBe(identity);
  });
  fc.assert(holds, { numRuns: RUNS, seed: 1 });
});
