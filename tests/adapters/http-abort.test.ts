import type { RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import type { HttpLimits, ResolveHost } from "../../src/adapters/http-get.ts";
import { httpPageFetcher } from "../../src/adapters/http-page-fetcher.ts";
import { nodeFetch } from "../../src/adapters/node-fetch.ts";
import { IngestError } from "../../src/errors.ts";
import { type LoopbackServer, serve } from "./loopback-server.ts";

const LATE = new IngestError("request-timeout", "The caller has aborted.");

const RUNTIMES = [
  ["nodeFetch", nodeFetch()],
  ["the platform's fetch", globalThis.fetch],
] as const;

describe.each(RUNTIMES)("with %s", (_runtime, fetch) => {
  const fetcherFor = (server: LoopbackServer, limits: Partial<HttpLimits> = {}, resolve: ResolveHost | null = null) =>
    httpPageFetcher({
      fetch,
      clock: { now: () => new Date("2026-11-23T12:00:00Z") },
      policy: { refusedHosts: [], allowLoopbackHosts: [server.host] },
      userAgent: "cuttings-test/1.0",
      limits,
      resolve,
    });

  test.each<[string, RequestListener]>([
    ["before the headers", () => {}],
    [
      "in the body",
      (_request, response) => {
        response.writeHead(200, { "content-type": "text/html" }).write("<!doctype html><p>The ferry");
      },
    ],
  ])("a caller's abort ends the transfer: %s", async (_phase, answer) => {
    const asked = Promise.withResolvers<void>();
    const closed = Promise.withResolvers<void>();
    await using server = await serve((request, response) => {
      response.on("close", closed.resolve);
      answer(request, response);
      asked.resolve();
    });
    const caller = new AbortController();
    const page = fetcherFor(server).fetchPage(server.url("/"), caller.signal);
    await asked.promise;
    caller.abort(LATE);
    await expect(page).rejects.toBe(LATE);
    await closed.promise;
  });

  test("a caller's abort ends a chain of redirects", async () => {
    const caller = new AbortController();
    const asked: unknown[] = [];
    await using server = await serve((request, response) => {
      asked.push(request.url);
      response.writeHead(302, { location: "/next" }).end();
      caller.abort(LATE);
    });
    await expect(fetcherFor(server).fetchPage(server.url("/first"), caller.signal)).rejects.toBe(LATE);
    expect(asked).toEqual(["/first"]);
  });

  test("nothing is requested for a caller that has already aborted", async () => {
    let isAsked = false;
    await using server = await serve((_request, response) => {
      isAsked = true;
      response.end();
    });
    await expect(fetcherFor(server).fetchPage(server.url("/"), AbortSignal.abort(LATE))).rejects.toBe(LATE);
    expect(isAsked).toBe(false);
  });

  test("a chain of redirects exceeds the total time limit", async () => {
    await using server = await serve((request, response) => {
      const hop = Number(request.url?.slice(1));
      setTimeout(() => response.writeHead(302, { location: `/${hop + 1}` }).end(), 80);
    });
    const limits = { headersMs: 10_000, bodyMs: 10_000, totalMs: 200 };
    await expect(fetcherFor(server, limits).fetchPage(server.url("/0"))).rejects.toMatchObject({
      code: "page-timeout",
      message: "The page took longer than 0.2 s to be fetched.",
    });
  });
});

test("a resolver that never answers exceeds the total time limit", async () => {
  const fetcher = httpPageFetcher({
    fetch: globalThis.fetch,
    clock: { now: () => new Date("2026-11-23T12:00:00Z") },
    policy: { refusedHosts: [], allowLoopbackHosts: [] },
    userAgent: "cuttings-test/1.0",
    limits: { totalMs: 50 },
    resolve: () => new Promise(() => {}),
  });
  await expect(fetcher.fetchPage("https://news.example.com/")).rejects.toMatchObject({ code: "page-timeout" });
});
