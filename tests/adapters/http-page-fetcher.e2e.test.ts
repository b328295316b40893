import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unstable_startWorker as startWorker } from "wrangler";
import type { Validators } from "../../src/ports/resource-fetcher.ts";
import { type LoopbackServer, serve, serveRaw } from "./loopback-server.ts";

const PAGE = "<!doctype html><title>Harbour</title><p>The ferry runs again.</p>";

// The test harness would route fetches through Node, and this tests workerd's own fetch.
let worker: Awaited<ReturnType<typeof startWorker>>;
beforeAll(async () => {
  worker = await startWorker({
    config: "tests/adapters/fetching-worker/wrangler.toml",
    dev: {
      server: { hostname: "127.0.0.1", port: 0 },
      inspector: false,
      logLevel: "none",
      watch: false,
      persist: false,
    },
  });
  await worker.ready;
});
afterAll(() => worker.dispose());

async function fetchInWorker(
  server: LoopbackServer,
  path: string,
  limits: object = {},
  known?: Validators,
): Promise<object> {
  const body = JSON.stringify({ url: server.url(path), limits, known });
  const response = await worker.fetch("http://worker/", { method: "POST", body });
  return (await response.json()) as object;
}

test("workerd's fetch supports manual redirects, decoded bodies and other encodings", async () => {
  await using server = await serve((request, response) => {
    if (request.url === "/1") response.writeHead(301, { location: "/caf\xc3\xa9" }).end();
    else {
      response.writeHead(200, { "content-type": "text/html; charset=iso-8859-1", "content-encoding": "gzip" });
      response.end(gzipSync(Buffer.from(`${PAGE}caf\xe9`, "latin1")));
    }
  });
  expect(await fetchInWorker(server, "/1")).toEqual({ html: `${PAGE}café`, redirects: 1, charset: "windows-1252" });
});

test("workerd's fetch handles 304 Not Modified", async () => {
  await using server = await serve((request, response) => {
    if (request.headers["if-none-match"] === '"7"') response.writeHead(304, { etag: '"7"' }).end();
    else response.writeHead(200, { etag: '"7"' }).end("<rss/>");
  });
  const ask = (etag: string) => fetchInWorker(server, "/feed", {}, { etag, lastModified: null });
  expect([await ask('"7"'), await ask('"6"')]).toEqual([{ isUnchanged: true }, { isUnchanged: false }]);
});

test.each([
  ["108 a gzip bomb", { "content-encoding": "gzip" }, gzipSync(Buffer.alloc(100_000_000), { level: 1 }), "too-large"],
  ["109 a brotli bomb", { "content-encoding": "br" }, brotliCompressSync(Buffer.alloc(20_000_000)), "too-large"],
  ["110 gzip in gzip", { "content-encoding": "gzip, gzip" }, gzipSync(gzipSync(PAGE)), "bad-encoding"],
  ["invalid gzip", { "content-encoding": "gzip" }, Buffer.from(PAGE), "bad-encoding"],
  ["111 gzip cut short", { "content-encoding": "gzip" }, gzipSync(PAGE).subarray(0, 50), "bad-encoding"],
  ["121 a ZIP archive", {}, Buffer.from("PK\x03\x04"), "not-html"],
])("%s in the worker", async (_row, headers, body, code) => {
  await using server = await serve((_request, response) => {
    response.writeHead(200, { "content-type": "text/html", ...headers }).end(body);
  });
  expect(await fetchInWorker(server, "/")).toMatchObject({ code });
});

test("99 a redirect to metadata is refused in the worker", async () => {
  await using server = await serve((_request, response) => {
    response.writeHead(302, { location: "http://169.254.169.254/" }).end();
  });
  expect(await fetchInWorker(server, "/")).toMatchObject({ code: "url-not-allowed", reason: "ip-literal" });
});

test("112 a truncated body is temporarily unreachable in the worker", async () => {
  await using server = await serveRaw((socket) => {
    socket.end(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 5000\r\n\r\n${PAGE}`);
  });
  expect(await fetchInWorker(server, "/")).toMatchObject({ code: "page-unreachable", retryable: true });
});

test.each([
  ["113 headers that never come", ""],
  ["115 a stall in the body", `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 5000\r\n\r\n${PAGE}`],
])("%s time out in the worker", async (_row, answer) => {
  await using server = await serveRaw((socket) => {
    socket.write(answer);
  });
  const limits = { headersMs: 300, bodyMs: 300 };
  expect(await fetchInWorker(server, "/", limits)).toMatchObject({ code: "page-timeout", retryable: true });
});
