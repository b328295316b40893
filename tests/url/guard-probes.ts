import { gzipSync } from "node:zlib";
import type * as HttpPageFetcher from "../../src/adapters/http-page-fetcher.ts";
import type * as NodeFetch from "../../src/adapters/node-fetch.ts";
import type * as PublicAddress from "../../src/url/public-address.ts";
import type * as PublicUrl from "../../src/url/public-url.ts";
import { ALLOWED_URLS, REFUSED_URLS } from "./hostile-urls.ts";
import { edgesOf, ipv4Text, ipv6Text, SPECIAL_IPV4, SPECIAL_IPV6, specialAddresses } from "./special-ranges.ts";

/** The modules of one guard: the real one, or a mutant. */
export interface Guard {
  readonly publicUrl: typeof PublicUrl;
  readonly publicAddress: typeof PublicAddress;
  readonly fetcher: typeof HttpPageFetcher;
  readonly nodeFetch: typeof NodeFetch;
}

/** The names of the probes that a guard fails. Fetches are tried only if all other probes pass. */
export async function failedProbes(guard: Guard): Promise<string[]> {
  const wrong = [...wrongUrls(guard), ...wrongAddresses(guard)];
  return wrong.length > 0 ? wrong : wrongFetches(guard);
}

function wrongUrls({ publicUrl }: Guard): string[] {
  const policy = { refusedHosts: ["cuttings.example.com"], allowLoopbackHosts: ["127.0.0.1:8788", "10.0.0.1:8788"] };
  const verdict = (url: string) => {
    try {
      publicUrl.checkPublicUrl(url, policy);
      return "allowed";
    } catch (error) {
      return error instanceof publicUrl.UrlNotAllowedError ? error.reason : String(error);
    }
  };
  const expected = [
    ...REFUSED_URLS.map(([, url, reason]) => [url, reason] as const),
    ...ALLOWED_URLS.map(([, url]) => [url, "allowed"] as const),
    ["https://CUTTINGS.example.com./", "local-name"],
    ["http://127.0.0.1:8788/", "allowed"],
    ["http://127.0.0.1:8789/", "ip-literal"],
    ["http://10.0.0.1:8788/", "ip-literal"],
    ["https://127.0.0.1:8788/", "ip-literal"],
  ];
  return expected
    .filter(([url = "", end]) => verdict(url) !== end)
    .map(([url = ""]) => `misjudges ${url.slice(0, 80)}`);
}

function wrongAddresses({ publicAddress }: Guard): string[] {
  const isSpecial = specialAddresses();
  const addresses = [
    ...SPECIAL_IPV4.flatMap((range) => edgesOf(range).map(ipv4Text)),
    ...SPECIAL_IPV6.flatMap((range) => edgesOf(range).map(ipv6Text)),
    "::ffff:127.0.0.1",
  ];
  return addresses.filter((address) => publicAddress.isPublicAddress(address) === isSpecial(address));
}

const PAGE = "<!doctype html><p>The ferry runs again.";
const HTML = { "content-type": "text/html" };

/** The site's response to each path, and the expected end of the fetch. */
const FETCHES: readonly (readonly [name: string, answer: (path: string) => Response, end: string])[] = [
  ["a page", () => new Response(PAGE, { headers: HTML }), "fetched"],
  ["a redirect to an address", () => redirect("https://169.254.169.254/"), "url-not-allowed"],
  ["a redirect to a local name", () => redirect("https://localhost/"), "url-not-allowed"],
  ["a redirect to http", (path) => (path === "/1" ? redirect("http://example.com/2") : page()), "url-not-allowed"],
  ["a malformed redirect", () => redirect("https:/example.com/"), "url-not-allowed"],
  ["five redirects", (path) => (path === "/6" ? page() : redirect(`/${Number(path.slice(1)) + 1}`)), "fetched"],
  [
    "six redirects",
    (path) => (path === "/7" ? page() : redirect(`/${Number(path.slice(1)) + 1}`)),
    "too-many-redirects",
  ],
  ["a bomb", () => bomb(), "too-large"],
  [
    "compressed twice",
    () => new Response(PAGE, { headers: { ...HTML, "content-encoding": "gzip, gzip" } }),
    "bad-encoding",
  ],
  ["a PDF as HTML", () => new Response("%PDF-1.7", { headers: HTML }), "not-html"],
  ["a video", () => new Response(PAGE, { headers: { "content-type": "video/mp4" } }), "not-html"],
];

async function wrongFetches({ fetcher, nodeFetch }: Guard): Promise<string[]> {
  const endOf = async (
    fetch: (url: string) => Promise<Response>,
    resolve: (() => Promise<string[]>) | null,
    url = "https://news.example.com/1",
  ) => {
    const options = {
      fetch,
      clock: { now: () => new Date("2026-11-23T12:00:00Z") },
      policy: { refusedHosts: [], allowLoopbackHosts: [] },
      userAgent: "cuttings-test/1.0",
      limits: { bodyMs: url.endsWith("/endless") ? 100 : 10_000, totalMs: url.endsWith("/slow") ? 100 : 10_000 },
      resolve,
    };
    return fetcher
      .httpPageFetcher(options)
      .fetchPage(url)
      .then(
        () => "fetched",
        (error) => String(error.code),
      );
  };
  const ends = await Promise.all([
    {
      name: "a body that never ends",
      end: "page-timeout",
      got: await endOf(
        async () => new Response(new ReadableStream(), { headers: HTML }),
        null,
        "https://news.example.com/endless",
      ),
    },
    {
      name: "slow redirects, each within its limit",
      end: "page-timeout",
      got: await endOf(
        () => new Promise((resolve) => setTimeout(resolve, 40, redirect("/slow"))),
        null,
        "https://news.example.com/slow",
      ),
    },
    {
      name: "an IP address as the start URL",
      end: "url-not-allowed",
      got: await endOf(async () => page(), null, "https://10.0.0.1/"),
    },
    ...FETCHES.map(async ([name, answer, end]) => {
      return { name, end, got: await endOf(async (url) => answer(new URL(url).pathname), null) };
    }),
    ...[["10.0.0.1"], ["93.184.215.14", "10.0.0.1"], ["10.0.0.1", "93.184.215.14"], []].map(async (addresses) => {
      const got = await endOf(
        async () => page(),
        async () => addresses,
      );
      return { name: `a DNS answer of ${addresses}`, end: "url-not-allowed", got };
    }),
    ...[["127.0.0.1"], ["93.184.215.14", "127.0.0.1"], ["127.0.0.1", "93.184.215.14"], []].map(async (addresses) => {
      const fetch = nodeFetch.nodeFetch({ resolve: async () => addresses });
      const signal = AbortSignal.timeout(2000);
      const got = await endOf((url) => fetch(url, { signal }), null);
      return { name: `a connection to ${addresses}`, end: "url-not-allowed", got };
    }),
  ]);
  return ends.filter(({ end, got }) => end !== got).map(({ name, got }) => `${name} ends as ${got}`);
}

function page(): Response {
  return new Response(PAGE, { headers: HTML });
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { location } });
}

/** 6 MB in 6 KB, decoded like a platform does. */
function bomb(): Response {
  const packed = gzipSync(Buffer.alloc(6_000_000, 0x20));
  const body = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(body, { headers: { ...HTML, "content-length": String(packed.length) } });
}
