import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { httpWebhook } from "../../src/adapters/http-webhook.ts";
import { webhookKey } from "../../src/webhook/sign-webhook.ts";
import { failedEvent } from "../../src/webhook/webhook-event.ts";
import { serve } from "./loopback-server.ts";

const SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const EVENT = failedEvent("https://news.test/a", "page-gone", "The server responded with 404.", new Date());

const sender = (timeLimitMs?: number) =>
  httpWebhook({
    fetch,
    clock: { now: () => new Date() },
    keys: [webhookKey(SECRET) as Uint8Array],
    userAgent: "cuttings/test",
    ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
  });

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  request.setEncoding("utf8").on("data", (chunk) => {
    body += chunk;
  });
  await once(request, "end");
  return body;
}

describe("delivery", () => {
  test("posts a request that the receiver's library verifies", async () => {
    const received: unknown[] = [];
    await using server = await serve(async (request, response) => {
      const headers = request.headers as Record<string, string>;
      received.push(request.method, headers["user-agent"], new Webhook(SECRET).verify(await bodyOf(request), headers));
      response.writeHead(204).end();
    });
    expect(await sender().deliver(server.url("/hook"), EVENT)).toEqual({ status: "delivered" });
    const { type, timestamp, data } = EVENT;
    expect(received).toEqual(["POST", "cuttings/test", { type, timestamp, data }]);
  });

  test.each([
    [410, { status: "gone" }],
    [500, { status: "failed", reason: "The endpoint responded with 500." }],
    [302, { status: "failed", reason: "The endpoint responded with 302." }],
  ])("status %i", async (status, delivery) => {
    await using server = await serve(
      (_request, response) => void response.writeHead(status, { location: "/other" }).end(),
    );
    expect(await sender().deliver(server.url("/hook?key=hidden"), EVENT)).toEqual(delivery);
  });

  test("an endpoint that never answers or is unreachable fails", async () => {
    await using server = await serve(() => {});
    expect(await sender(50).deliver(server.url("/"), EVENT)).toMatchObject({ status: "failed" });
    expect(await sender().deliver("http://127.0.0.1:1/", EVENT)).toMatchObject({ status: "failed" });
  });
});
