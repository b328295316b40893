import type { RequestListener } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { HttpLimits } from "../../src/adapters/http-get.ts";
import { httpPageFetcher } from "../../src/adapters/http-page-fetcher.ts";
import { nodeFetch } from "../../src/adapters/node-fetch.ts";
import type { IngestErrorCode } from "../../src/errors.ts";
import { type LoopbackServer, serve, serveRaw } from "./loopback-server.ts";

const PAGE = "<!doctype html><title>Harbour</title><p>The ferry runs again.</p>";
const NOW = new Date("2026-11-23T12:00:00Z");
const SHORT: Partial<HttpLimits> = { headersMs: 150, bodyMs: 250 };

const RUNTIMES = [
  ["nodeFetch", nodeFetch()],
  ["the platform's fetch", globalThis.fetch],
] as const;

describe.each(RUNTIMES)("with %s", (_runtime, fetch) => {
  const fetcherFor = (server: LoopbackServer, limits: Partial<HttpLimits> = {}) =>
    httpPageFetcher({
      fetch,
      clock: { now: () => NOW },
      policy: { refusedHosts: [], allowLoopbackHosts: [server.host] },
      userAgent: "cuttings-test/1.0 (+https://example.com/)",
      limits,
    });

  async function failure(server: LoopbackServer, path: string, limits?: Partial<HttpLimits>) {
    return fetcherFor(server, limits)
      .fetchPage(server.url(path))
      .then(
        () => "no failure",
        (error) => error,
      );
  }

  test("a page has the details of its response", async () => {
    await using server = await serve((_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.setHeader("etag", '"7"');
      response.setHeader("last-modified", "Mon, 23 Nov 2026 08:00:00 GMT");
      response.setHeader("x-robots-tag", "noarchive");
      response.setHeader("set-cookie", "a=b");
      response.end(PAGE);
    });
    const page = await fetcherFor(server).fetchPage(server.url("/a#top"));
    expect(page).toEqual({
      requestedUrl: server.url("/a#top"),
      finalUrl: server.url("/a#top"),
      redirects: [],
      statusCode: 200,
      contentType: "text/html; charset=utf-8",
      charset: { used: "utf-8", source: "header" },
      etag: '"7"',
      lastModified: "Mon, 23 Nov 2026 08:00:00 GMT",
      headers: { "x-robots-tag": "noarchive" },
      fetchedAt: NOW.toISOString(),
      body: new TextEncoder().encode(PAGE),
      html: PAGE,
    });
  });

  test("the request has the user agent, and no cookies, credentials or fragment", async () => {
    const seen: { url: string | undefined; headers: object }[] = [];
    await using server = await serve((request, response) => {
      seen.push({ url: request.url, headers: request.headers });
      response.setHeader("set-cookie", "session=1");
      response.setHeader("content-type", "text/html");
      if (request.url === "/a") response.writeHead(302, { location: "/b" }).end();
      else response.end(PAGE);
    });
    await fetcherFor(server).fetchPage(server.url("/a#part"));
    expect(seen.map((request) => request.url)).toEqual(["/a", "/b"]);
    for (const { headers } of seen) {
      expect(headers).toMatchObject({
        "user-agent": "cuttings-test/1.0 (+https://example.com/)",
        "accept-encoding": "gzip, br",
      });
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(["cookie"]));
      expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(["authorization"]));
    }
  });

  test("redirects are followed one by one and recorded", async () => {
    await using server = await serve((request, response) => {
      const hops: Record<string, [number, string]> = {
        "/1": [301, "/2"],
        "/2": [307, "3"],
        "/3": [308, "/caf\xc3\xa9"],
      };
      const hop = hops[request.url ?? ""];
      if (hop) response.writeHead(hop[0], { location: hop[1] }).end("moved");
      else response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
    });
    const page = await fetcherFor(server).fetchPage(server.url("/1"));
    expect(page.finalUrl).toBe(server.url("/caf%C3%A9"));
    expect(page.redirects).toEqual([
      { url: server.url("/1"), statusCode: 301 },
      { url: server.url("/2"), statusCode: 307 },
      { url: server.url("/3"), statusCode: 308 },
    ]);
  });

  test.each([
    ["99 metadata", "http://169.254.169.254/latest", "ip-literal"],
    ["100 a file", "file:///etc/passwd", "bad-scheme"],
    ["101 a scheme-relative address", "//127.0.0.1/", "ip-literal"],
    ["a spelling that the parser would correct", "http:/127.0.0.1/", "bad-url"],
    ["credentials", "http://user@example.com/", "credentials"],
    ["another port", "https://example.com:8443/", "bad-port"],
    ["a local name", "http://localhost/", "local-name"],
    ["a relative path that becomes an address", "\\\\[::1]\\", "ip-literal"],
    ["107 a long location", `/${"a".repeat(10_000)}`, "bad-url"],
  ])("a redirect is checked in full: %s", async (_row, location, reason) => {
    const asked: unknown[] = [];
    await using server = await serve((request, response) => {
      asked.push(request.url);
      response.writeHead(302, { location }).end();
    });
    expect(await failure(server, "/")).toMatchObject({ code: "url-not-allowed", reason });
    expect(asked).toEqual(["/"]);
  });

  test.each([
    ["104 to itself", () => "/1"],
    ["105 back and forth", (path: string) => (path === "/1" ? "/2" : "/1")],
    ["106 six hops", (path: string) => `/${Number(path.slice(1)) + 1}`],
  ])("too many redirects: %s", async (_row, next) => {
    let requests = 0;
    await using server = await serve((request, response) => {
      requests++;
      response.writeHead(302, { location: next(request.url ?? "") }).end();
    });
    expect(await failure(server, "/1")).toMatchObject({ code: "too-many-redirects", retryable: false });
    expect(requests).toBe(6);
  });

  test("five redirects are followed", async () => {
    await using server = await serve((request, response) => {
      const hop = Number(request.url?.slice(1));
      if (hop < 5) response.writeHead(302, { location: `/${hop + 1}` }).end();
      else response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
    });
    const page = await fetcherFor(server).fetchPage(server.url("/0"));
    expect(page.redirects).toHaveLength(5);
  });

  test("103: neither a refresh header nor a meta refresh is followed", async () => {
    const asked: unknown[] = [];
    const html = '<!doctype html><meta http-equiv="refresh" content="0; url=/private"><p>Moved.</p>';
    await using server = await serve((request, response) => {
      asked.push(request.url);
      response.writeHead(200, { "content-type": "text/html", refresh: "0; url=/private" }).end(html);
    });
    const page = await fetcherFor(server).fetchPage(server.url("/"));
    expect(page.html).toBe(html);
    expect(asked).toEqual(["/"]);
  });

  test.each<[string, number, Record<string, string>, { code: IngestErrorCode; retryAfterSeconds: number | null }]>([
    ["404", 404, {}, { code: "page-gone", retryAfterSeconds: null }],
    ["410", 410, {}, { code: "page-gone", retryAfterSeconds: null }],
    ["403", 403, {}, { code: "http-error", retryAfterSeconds: null }],
    ["451", 451, {}, { code: "http-error", retryAfterSeconds: null }],
    ["a redirect to nowhere", 302, {}, { code: "http-error", retryAfterSeconds: null }],
    ["304 unasked", 304, {}, { code: "http-error", retryAfterSeconds: null }],
    ["500", 500, {}, { code: "server-busy", retryAfterSeconds: null }],
    ["429 with seconds", 429, { "retry-after": "120" }, { code: "server-busy", retryAfterSeconds: 120 }],
    [
      "503 with a date",
      503,
      { "retry-after": "Mon, 23 Nov 2026 12:01:30 GMT" },
      { code: "server-busy", retryAfterSeconds: 90 },
    ],
    ["503 with garbage", 503, { "retry-after": "soon" }, { code: "server-busy", retryAfterSeconds: null }],
  ])("status %s", async (_what, status, headers, expected) => {
    await using server = await serve((_request, response) => {
      response.writeHead(status, { "content-type": "text/html", ...headers }).end(status === 304 ? undefined : PAGE);
    });
    expect(await failure(server, "/")).toMatchObject(expected);
  });

  test.each([
    ["gzip", "gzip", gzipSync(PAGE)],
    ["gzip in capitals", "GZIP", gzipSync(PAGE)],
    ["brotli", "br", brotliCompressSync(PAGE)],
    ["identity", "identity", Buffer.from(PAGE)],
  ])("a body in %s is decoded", async (_what, coding, body) => {
    await using server = await serve(html(body, { "content-encoding": coding }));
    const page = await fetcherFor(server).fetchPage(server.url("/"));
    expect(page.html).toBe(PAGE);
  });

  test.each([
    ["108 gzip of 10 MB of zeros", "gzip", gzipSync(Buffer.alloc(10_000_000))],
    ["108 gzip of 100 MB of zeros", "gzip", gzipSync(Buffer.alloc(100_000_000), { level: 1 })],
    [
      "109 brotli of 100 MB of zeros",
      "br",
      brotliCompressSync(Buffer.alloc(100_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
    ],
  ])("%s is too large by its decoded size", async (_row, coding, body) => {
    expect(body.length).toBeLessThan(1_000_000);
    await using server = await serve(html(body, { "content-encoding": coding }));
    expect(await failure(server, "/")).toMatchObject({ code: "too-large" });
  });

  test("108: an endless body is cancelled past the limit", async () => {
    let isClosed: (value: boolean) => void;
    const closed = new Promise<boolean>((resolve) => {
      isClosed = resolve;
    });
    await using server = await serve((_request, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const pump = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 0x20)));
      };
      response.on("drain", pump).on("close", () => isClosed(true));
      pump();
    });
    expect(await failure(server, "/")).toMatchObject({ code: "too-large" });
    expect(await closed).toBe(true);
  });

  test("a body of exactly the limit is accepted", async () => {
    await using server = await serve(html(Buffer.from(PAGE.padEnd(1000))));
    const page = await fetcherFor(server, { bodyBytes: 1000 }).fetchPage(server.url("/"));
    expect(page.body).toHaveLength(1000);
    expect(await failure(server, "/", { bodyBytes: 999 })).toMatchObject({ code: "too-large" });
  });

  test.each([
    ["110 gzip in gzip", "gzip, gzip", gzipSync(gzipSync(PAGE))],
    ["110 three times", "gzip,gzip,gzip", gzipSync(gzipSync(gzipSync(PAGE)))],
    ["a coding that was not requested", "compress", Buffer.from(PAGE)],
    ["invalid gzip", "gzip", Buffer.from(PAGE)],
    ["invalid brotli", "br", Buffer.from(PAGE)],
  ])("bad encoding: %s", async (_row, coding, body) => {
    await using server = await serve(html(body, { "content-encoding": coding }));
    expect(await failure(server, "/")).toMatchObject({ code: "bad-encoding", retryable: false });
  });

  test.each([
    ["112 more promised than sent", (head: string) => `${head}content-length: 5000\r\n\r\n${PAGE}`],
    ["116 cut in a chunk", (head: string) => `${head}transfer-encoding: chunked\r\n\r\nff\r\n${PAGE}`],
    ["truncated between chunks", (head: string) => `${head}transfer-encoding: chunked\r\n\r\n5\r\n<!doc\r\n`],
    ["two lengths", (head: string) => `${head}content-length: 5\r\ncontent-length: 6\r\n\r\n${PAGE}`],
    ["102 a location of several lines", (head: string) => `${head}location: https://example.com/\rHost: z\r\n\r\n`],
    ["122 a header with a bare CR", (head: string) => `${head}x: y\rHost: z\r\n\r\n${PAGE}`],
    ["123 200 KB of headers", (head: string) => `${head}x: ${"y".repeat(200_000)}\r\n\r\n${PAGE}`],
    ["not HTTP", () => "220 mail.example.com ESMTP\r\n"],
    ["nothing", () => ""],
  ])("temporarily unreachable: %s", async (_row, answer) => {
    await using server = await serveRaw((socket) => {
      socket.end(answer("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n"));
    });
    expect(await failure(server, "/")).toMatchObject({ code: "page-unreachable", retryable: true });
  });

  test("112: a body longer than its Content-Length is truncated to it", async () => {
    await using server = await serveRaw((socket) => {
      socket.end(
        `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 15\r\nconnection: close\r\n\r\n${PAGE}`,
      );
    });
    const outcome = await fetcherFor(server)
      .fetchPage(server.url("/"))
      .then(
        (page) => page.html,
        (error) => error.code,
      );
    expect(["page-unreachable", PAGE.slice(0, 15)]).toContain(outcome);
  });

  test("116: a connection reset in mid-body is temporarily unreachable", async () => {
    await using server = await serveRaw((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 5000\r\n\r\n${PAGE}`, () =>
        socket.resetAndDestroy(),
      );
    });
    expect(await failure(server, "/")).toMatchObject({ code: "page-unreachable", retryable: true });
  });

  test("a closed port is temporarily unreachable", async () => {
    const server = await serve(() => {});
    await server[Symbol.asyncDispose]();
    expect(await failure(server, "/")).toMatchObject({ code: "page-unreachable", retryable: true });
  });

  test.each<[string, RequestListener]>([
    ["113 headers that never come", () => {}],
    [
      "114 a byte now and then",
      (_request, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const timer = setInterval(() => response.write(" "), 40);
        response.on("close", () => clearInterval(timer));
      },
    ],
    [
      "115 a stall before the end",
      (_request, response) => {
        response.writeHead(200, { "content-type": "text/html", "content-length": PAGE.length });
        response.write(PAGE.slice(0, -1));
      },
    ],
  ])("timeout: %s", async (_row, listener) => {
    await using server = await serve(listener);
    expect(await failure(server, "/", SHORT)).toMatchObject({ code: "page-timeout", retryable: true });
  });

  test.each([
    ["117 a video", "video/mp4", PAGE],
    ["118 a PDF", "application/pdf", "%PDF-1.7"],
    ["119 HTML as octets", "application/octet-stream", PAGE],
    ["121 a ZIP archive as HTML", "text/html", "PK\x03\x04\x14\x00"],
    ["a PDF as HTML", "text/html; charset=utf-8", "%PDF-1.7"],
    ["a JPEG image as HTML", "text/html", "\xff\xd8\xff\xe0"],
    ["plain text without a type", undefined, "The ferry runs again."],
    ["JSON", "application/json", "{}"],
  ])("not HTML: %s", async (_row, contentType, body) => {
    await using server = await serve((_request, response) => {
      if (contentType !== undefined) response.setHeader("content-type", contentType);
      response.end(Buffer.from(body, "latin1"));
    });
    expect(await failure(server, "/")).toMatchObject({ code: "not-html", retryable: false });
  });

  test.each([
    ["120 no type", undefined, PAGE],
    ["XHTML", "application/xhtml+xml", `<?xml version="1.0"?>${PAGE}`],
    ["no type, after white space and a comment", undefined, `\n <!-- x -->${PAGE}`],
    ["a type in capitals", "TEXT/HTML;Charset=UTF-8", PAGE],
  ])("HTML: %s", async (_row, contentType, body) => {
    await using server = await serve((_request, response) => {
      if (contentType !== undefined) response.setHeader("content-type", contentType);
      response.end(body);
    });
    const page = await fetcherFor(server).fetchPage(server.url("/"));
    expect(page.html).toBe(body);
  });

  test("a page in another encoding is decoded", async () => {
    await using server = await serve(
      html(Buffer.from("<p>na\xefve \x97 caf\xe9", "latin1"), {}, "text/html; charset=iso-8859-1"),
    );
    const page = await fetcherFor(server).fetchPage(server.url("/"));
    expect(page.html).toBe("<p>naïve — café");
    expect(page.charset).toEqual({ used: "windows-1252", source: "header" });
  });

  test("a resource may have any type, behind the same limits", async () => {
    const feed = "<rss><channel/></rss>";
    await using server = await serve((request, response) => {
      response.setHeader("content-type", "application/rss+xml");
      if (request.url === "/feed") response.end(feed);
      else if (request.url === "/gone") response.writeHead(404).end();
      else response.end(Buffer.alloc(2000));
    });
    const fetcher = fetcherFor(server, { bodyBytes: 1000 });
    const { finalUrl, contentType, body } = await fetcher.fetchResource(server.url("/feed"));
    expect({ finalUrl, contentType, text: new TextDecoder().decode(body) }).toEqual({
      finalUrl: server.url("/feed"),
      contentType: "application/rss+xml",
      text: feed,
    });
    await expect(fetcher.fetchResource(server.url("/gone"))).rejects.toMatchObject({ code: "page-gone" });
    await expect(fetcher.fetchResource(server.url("/large"))).rejects.toMatchObject({ code: "too-large" });
    await expect(fetcher.fetchResource("http://127.0.0.1/feed")).rejects.toMatchObject({ code: "url-not-allowed" });
  });

  test("a conditional request sends both validators, and returns nothing for an unchanged resource", async () => {
    const asked: (string | undefined)[] = [];
    await using server = await serve((request, response) => {
      asked.push(request.headers["if-none-match"], request.headers["if-modified-since"]);
      const validators = { etag: '"7"', "last-modified": "Mon, 23 Nov 2026 08:00:00 GMT" };
      if (request.headers["if-none-match"] === '"7"') response.writeHead(304, validators).end();
      else response.writeHead(200, { ...validators, "cache-control": "public, max-age=300" }).end("<rss/>");
    });
    const fetcher = fetcherFor(server);
    const first = await fetcher.fetchResource(server.url("/feed"));
    const known = { etag: first.etag, lastModified: first.lastModified };
    expect({ ...known, maxAgeSeconds: first.maxAgeSeconds }).toEqual({
      etag: '"7"',
      lastModified: "Mon, 23 Nov 2026 08:00:00 GMT",
      maxAgeSeconds: 300,
    });
    expect(await fetcher.fetchResource(server.url("/feed"), known)).toBeNull();
    expect(await fetcher.fetchResource(server.url("/feed"), { etag: '"6"', lastModified: null })).not.toBeNull();
    expect(asked).toEqual([undefined, undefined, '"7"', "Mon, 23 Nov 2026 08:00:00 GMT", '"6"', undefined]);
  });

  test("a 304 to an unconditional request is an error", async () => {
    await using server = await serve((_request, response) => response.writeHead(304).end());
    const fetcher = fetcherFor(server);
    const nothingKnown = { etag: null, lastModified: null };
    await expect(fetcher.fetchResource(server.url("/"))).rejects.toMatchObject({ code: "http-error" });
    await expect(fetcher.fetchResource(server.url("/"), nothingKnown)).rejects.toMatchObject({ code: "http-error" });
  });
});

function html(body: Buffer, headers: Record<string, string> = {}, contentType = "text/html"): RequestListener {
  return (_request, response) => {
    response.writeHead(200, { "content-type": contentType, ...headers }).end(body);
  };
}
