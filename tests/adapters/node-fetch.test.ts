import { lookup } from "node:dns/promises";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { httpPageFetcher } from "../../src/adapters/http-page-fetcher.ts";
import { nodeFetch } from "../../src/adapters/node-fetch.ts";
import { serve } from "./loopback-server.ts";

const PAGE = `<!doctype html><title>Harbour</title>${"<p>The ferry runs again.</p>".repeat(500)}`;
const isLoopback = (address: string) => address === "127.0.0.1";

function fetcherWith(fetch: ReturnType<typeof nodeFetch>, allowLoopbackHosts: string[] = []) {
  return httpPageFetcher({
    fetch,
    clock: { now: () => new Date("2026-11-23T12:00:00Z") },
    policy: { refusedHosts: [], allowLoopbackHosts },
    userAgent: "cuttings-test/1.0 (+https://example.com/)",
  });
}

test.each([
  ["78 a public name of a private address", ["127.0.0.1"]],
  ["80 a public address, then a private one", ["93.184.215.14", "10.0.0.1"]],
  ["81 A public with AAAA private", ["93.184.215.14", "fd00::1"]],
  ["82 a name that leads to localhost", ["::1", "127.0.0.1"]],
  ["83 an empty answer", []],
  ["mapped", ["::ffff:127.0.0.1"]],
  ["metadata", ["169.254.169.254"]],
])("%s is refused before a connection is opened", async (_row, addresses) => {
  const fetcher = fetcherWith(nodeFetch({ resolve: async () => addresses }));
  await expect(fetcher.fetchPage("http://news.example.com/")).rejects.toMatchObject({
    code: "url-not-allowed",
    reason: "blocked-range",
  });
});

test("the connection is made to the checked address, whatever the system resolver returns", async () => {
  await using server = await serve((request, response) => response.end(request.headers.host));
  const port = server.host.split(":")[1];
  const fetch = nodeFetch({ resolve: async () => ["127.0.0.1"], isAllowedAddress: isLoopback });
  const response = await fetch(`http://news.example.com:${port}/`, {});
  expect(await response.text()).toBe(`news.example.com:${port}`);
});

test("79: a rebound name is refused on its next connection, and each connection resolves once", async () => {
  await using server = await serve((_request, response) => {
    response.setHeader("connection", "close");
    response.end("first");
  });
  const port = server.host.split(":")[1];
  const answers = [["127.0.0.1"], ["10.0.0.1"]];
  let lookups = 0;
  const fetch = nodeFetch({ resolve: async () => answers[lookups++] ?? [], isAllowedAddress: isLoopback });
  const first = await fetch(`http://news.example.com:${port}/`, {});
  expect(await first.text()).toBe("first");
  expect(lookups).toBe(1);
  await expect(fetch(`http://news.example.com:${port}/`, {})).rejects.toThrow(
    "resolves to an address that is not public",
  );
  expect(lookups).toBe(2);
});

test("the system resolver is the default, and its loopback answer is refused", async () => {
  const [answer] = await lookup("localhost", { all: true });
  expect(answer).toBeDefined();
  await expect(nodeFetch()("http://localhost:80/", {})).rejects.toMatchObject({ reason: "blocked-range" });
});

test("a name that does not resolve is temporarily unreachable", async () => {
  const resolve = async () => {
    throw new Error("queryA ESERVFAIL");
  };
  await expect(fetcherWith(nodeFetch({ resolve })).fetchPage("http://news.example.com/")).rejects.toMatchObject({
    code: "page-unreachable",
    retryable: true,
  });
});

test.each([
  ["gzip", gzipSync(PAGE)],
  ["br", brotliCompressSync(PAGE)],
])("111: a truncated body in %s is an error, not a short page", async (coding, whole) => {
  await using server = await serve((_request, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-encoding": coding });
    response.end(whole.subarray(0, whole.length - 12));
  });
  const fetcher = fetcherWith(nodeFetch(), [server.host]);
  await expect(fetcher.fetchPage(server.url("/"))).rejects.toMatchObject({ code: "bad-encoding" });
});
