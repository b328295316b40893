import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { R2Bucket } from "@cloudflare/workers-types";
import { afterAll, describe, expect, test, vi } from "vitest";
import { s3ObjectStore } from "../../src/adapters/s3-object-store.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { r2ObjectStore } from "../../workers/platform/r2-object-store.ts";

const BODY = new TextEncoder().encode("x");
const open: { close(): void }[] = [];

afterAll(() => {
  for (const server of open.splice(0)) server.close();
});

/** An S3 endpoint that answers each request with the next status and repeats the last; 0 breaks the connection. */
async function s3Answering(...statuses: number[]): Promise<{ store: ObjectStore; requests(): number }> {
  let requests = 0;
  const server = createServer((request, response) => {
    const status = statuses[Math.min(requests++, statuses.length - 1)] ?? 0;
    request.resume();
    if (status === 0) return void request.socket.destroy();
    response.writeHead(status, { etag: '"1"', "content-type": "application/xml" });
    response.end(status < 300 || request.method === "HEAD" ? "" : "<Error><Code>Fault</Code></Error>");
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const store = s3ObjectStore({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: "auto",
    bucket: "bucket",
    accessKeyId: "id",
    secretAccessKey: "secret",
  });
  return { store, requests: () => requests };
}

/** An S3 endpoint that starts a response as given, and never ends it. */
async function s3Hanging(begin: (response: ServerResponse) => void): Promise<{ store: ObjectStore; open(): number }> {
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    request.resume();
    begin(response);
  });
  server.on("connection", (socket) => sockets.add(socket.on("close", () => sockets.delete(socket))));
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const access = { region: "auto", bucket: "bucket", accessKeyId: "id", secretAccessKey: "secret" };
  return { store: s3ObjectStore({ ...access, endpoint, timeLimitMs: 500 }), open: () => sockets.size };
}

describe.each<[string, (response: ServerResponse) => void]>([
  ["never answers", () => {}],
  ["starts a response and stops", (response) => response.writeHead(200, { "content-length": 100 }).write("half")],
])("an S3 endpoint that %s", (_how, begin) => {
  test.each<[string, (store: ObjectStore) => Promise<unknown>]>([
    ["get", (store) => store.get("a.json")],
    ["put", (store) => store.putIfAbsent("a.json", BODY)],
    ["list", (store) => store.list({ prefix: "a", after: null, limit: 10 })],
    ["delete", (store) => store.delete("a.json")],
  ])("is storage-unavailable for a %s after the timeout, and the connection is closed", async (_what, call) => {
    const s3 = await s3Hanging(begin);
    const begun = performance.now();
    await expect(call(s3.store)).rejects.toMatchObject({
      code: "storage-unavailable",
      message: expect.stringContaining("no response within 0.5 s"),
    });
    // Once, and not four times: the caller has waited long enough.
    expect(performance.now() - begun).toBeLessThan(10_000);
    await vi.waitFor(() => expect(s3.open()).toBe(0), 10_000);
  });
});

describe.concurrent("S3", () => {
  test.each([
    ["503 and then an answer", [503, 503, 200], '"1"', 3],
    ["a conflict (409), then success", [409, 200], '"1"', 2],
    ["too many requests (429), then success", [429, 200], '"1"', 2],
    ["a broken connection, then success", [0, 200], '"1"', 2],
    ["412: the race is lost, and trying again would not help", [412], null, 1],
    ["404 under If-Match: what was seen is gone", [404], null, 1],
  ])("%s", async (_why, statuses, etag, requests) => {
    const s3 = await s3Answering(...statuses);
    expect(await s3.store.putIfUnchanged("a.json", BODY, '"0"')).toBe(etag);
    expect(s3.requests()).toBe(requests);
  });

  test.each([
    ["503 without end, after four tries", 503, 4],
    ["409 without end, after four tries", 409, 4],
    ["a broken connection, after four attempts", 0, 4],
    ["403 without retries, because credentials stay invalid", 403, 1],
  ])("storage-unavailable: %s", async (_why, status, requests) => {
    const s3 = await s3Answering(status);
    const unavailable = { name: "IngestError", code: "storage-unavailable", retryable: true };
    await expect(s3.store.putIfAbsent("a.json", BODY)).rejects.toMatchObject(unavailable);
    expect(s3.requests()).toBe(requests);
    const calls = [
      s3.store.get("a.json"),
      s3.store.head("a.json"),
      s3.store.delete("a.json"),
      s3.store.list({ prefix: "", after: null, limit: 1 }),
    ];
    await Promise.all(calls.map((call) => expect(call).rejects.toMatchObject(unavailable)));
  });
});

describe.concurrent("R2", () => {
  /** R2's put, failing this many times first. */
  function r2Failing(faults: number, error: Error): ObjectStore {
    let calls = 0;
    const put = async () => {
      if (calls++ < faults) throw error;
      return { etag: "1" };
    };
    return r2ObjectStore({ put } as unknown as R2Bucket);
  }
  const fault = new Error("put: We encountered an internal error. Please try again. (10001)");

  test("a transient fault is retried", async () => {
    expect(await r2Failing(2, fault).putIfAbsent("a.json", BODY)).toBe("1");
  });

  test("a permanent fault is storage-unavailable", async () => {
    await expect(r2Failing(99, fault).putIfAbsent("a.json", BODY)).rejects.toMatchObject({
      code: "storage-unavailable",
    });
  });

  test("a bug is not converted", async () => {
    await expect(r2Failing(99, new TypeError("bug")).putIfAbsent("a.json", BODY)).rejects.toBeInstanceOf(TypeError);
  });
});
