import { createMessageBatch } from "cloudflare:test";
import { describe, expect, test, vi } from "vitest";
import { ConfigError } from "../../src/config/settings.ts";
import { app } from "../../workers/http/app.ts";
import worker from "../../workers/index.ts";
import { envWith } from "./worker-env.ts";

const ONE = "the-first-of-two-tokens";
const TWO = "the-second-of-two-tokens";
const TWO_TOKENS = { API_TOKENS: `${ONE},${TWO}` };
const basic = (password: string) => `Basic ${btoa(`anyone:${password}`)}`;

const ALLOWED = { API_TOKENS: ONE, DEVELOPMENT_ALLOWED_HOSTS: "127.0.0.1:8790" };
const authorised = { headers: { Authorization: `Bearer ${ONE}` } };

function get(path: string, authorization: string | null, settings: Partial<Record<string, string>> = TWO_TOKENS) {
  const headers: Record<string, string> = authorization === null ? {} : { Authorization: authorization };
  return app.request(`https://cuttings.example${path}`, { headers }, envWith(settings));
}

describe("the API", () => {
  test.each([
    ["the first token", `Bearer ${ONE}`],
    ["the second token", `Bearer ${TWO}`],
    ["the scheme in any case", `bearer ${ONE}`],
    ["a signed-in browser, for reading", basic(TWO)],
  ])("%s is accepted", async (_why, authorization) => {
    expect((await get("/v1/articles", authorization)).status).toBe(200);
  });

  test.each([
    ["no token", null],
    ["an empty one", "Bearer "],
    ["a wrong token", "Bearer something-else-entirely"],
    ["a prefix of a token", `Bearer ${ONE.slice(0, -1)}`],
    ["a token with a character appended", `Bearer ${ONE}x`],
    ["both tokens together", `Bearer ${ONE},${TWO}`],
    ["two headers", `Bearer ${ONE}, Bearer ${ONE}`],
    ["a token without its scheme", ONE],
    ["a wrong password", basic("wrong")],
    ["Basic with invalid base64", "Basic %%%"],
  ])("%s is refused", async (_why, authorization) => {
    for (const path of ["/v1/articles", "/v1/nothing"]) {
      const response = await get(path, authorization);
      expect(response.status).toBe(401);
      expect(response.headers.get("WWW-Authenticate")).toBe("Bearer");
      expect(await response.json()).toMatchObject({ code: "unauthorized" });
    }
  });

  test("a very long token is refused", async () => {
    expect((await get("/v1/articles", `Bearer ${"x".repeat(100_000)}`)).status).toBe(401);
  });

  test("a refusal echoes nothing that was sent", async () => {
    const response = await get("/v1/articles", "Bearer hunter2-hunter2-hunter2");
    expect(await response.text()).not.toContain("hunter2");
  });

  test("never logs a token, valid or not, whatever the outcome of the request", async () => {
    const lines: unknown[] = [];
    const spies = (["log", "error", "warn", "info"] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation((...said) => void lines.push(...said)),
    );
    const send = (token: string, body: string, env = envWith(TWO_TOKENS)) =>
      app.request(
        "https://cuttings.example/v1/articles",
        { method: "POST", body, headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` } },
        env,
      );
    await send("hunter2-hunter2-hunter2", "{}");
    await send(ONE, JSON.stringify({ url: "https://ada:hunter2@news.example.com/" }));
    await send(ONE, JSON.stringify({ url: "https://news.example.com/none", html: "<p></p>" }));
    // Without its bucket the worker throws.
    const { BUCKET: _bucket, ...broken } = envWith(TWO_TOKENS);
    await send(ONE, JSON.stringify({ url: "https://news.example.com/", html: "<p></p>" }), broken as never);
    for (const spy of spies) spy.mockRestore();
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.join("\n")).not.toMatch(/hunter2|-of-two-tokens/);
  });

  test("a browser's password cannot write, because browsers attach it to requests from any site", async () => {
    const init = {
      method: "POST",
      body: `{"url":"https://news.example.com/"}`,
      headers: { "Content-Type": "application/json", Authorization: basic(ONE) },
    };
    const response = await app.request("https://cuttings.example/v1/articles", init, envWith(TWO_TOKENS));
    expect(response.status).toBe(401);
  });
});

describe("a read-only token", () => {
  const READ = "the-token-of-a-feed-reader";
  const SETTINGS = { API_TOKENS: ONE, READ_TOKENS: READ };
  const send = (method: string, path: string, authorization: string, headers: Record<string, string> = {}) =>
    app.request(
      `https://cuttings.example${path}`,
      {
        method,
        ...(method === "GET" ? {} : { body: "{}" }),
        headers: { "Content-Type": "application/json", Authorization: authorization, ...headers },
      },
      envWith(SETTINGS),
    );

  test.each([
    ["the API", "/v1/articles", `Bearer ${READ}`],
    ["a feed, with the sign-in of a feed reader", "/v1/newest?format=atom", basic(READ)],
    ["the pages", "/", basic(READ)],
  ])("reads %s", async (_what, path, authorization) => {
    expect((await send("GET", path, authorization)).status).toBe(200);
  });

  test.each([
    ["POST", "/v1/articles"],
    ["DELETE", `/v1/articles/${"0".repeat(32)}`],
    ["PATCH", `/v1/sources/${"0".repeat(32)}`],
    ["PUT", "/v1/sites/news.example.com"],
  ])("does not %s, and the refusal says which token may", async (method, path) => {
    const response = await send(method, path, `Bearer ${READ}`);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      code: "read-only-token",
      detail: "This token is read-only. To change something, use one of API_TOKENS.",
      retryable: false,
    });
    expect((await send(method, path, `Bearer ${ONE}`)).status).not.toBe(403);
  });

  test("cannot submit a form", async () => {
    const response = await send("POST", "/sources", basic(READ), { "Sec-Fetch-Site": "same-origin" });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: "read-only-token" });
  });

  test("is enough for a read-only deployment", async () => {
    expect((await get("/v1/articles", `Bearer ${READ}`, { READ_TOKENS: READ })).status).toBe(200);
  });
});

describe("the pages", () => {
  test.each(["/", "/sources", "/failures", `/articles/${"0".repeat(32)}`])(
    "%s asks a browser to sign in",
    async (path) => {
      const response = await get(path, null);
      expect(response.status).toBe(401);
      expect(response.headers.get("WWW-Authenticate")).toMatch(/^Basic realm="cuttings"/);
    },
  );

  test("accepts the token as the password with any user name", async () => {
    expect((await get("/", basic(TWO))).status).toBe(200);
  });
});

describe("without a token in the configuration", () => {
  test.each(["/v1/articles", "/", "/sources", "/failures"])("%s refuses everybody when deployed", async (path) => {
    for (const authorization of [null, "Bearer ", basic("")]) {
      const response = await get(path, authorization, {});
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({ code: "no-token-configured" });
    }
  });

  test("the development setting does not open a worker reached at a public name", async () => {
    expect((await get("/v1/articles", null, { ENVIRONMENT: "development" })).status).toBe(503);
  });

  test.each(["localhost", "127.0.0.1", "[::1]"])("serves the developer's own machine at %s", async (host) => {
    const env = envWith({ ENVIRONMENT: "development" });
    expect((await app.request(`http://${host}:8787/v1/articles`, {}, env)).status).toBe(200);
  });

  test("a configured token is also required in development", async () => {
    const env = envWith({ ENVIRONMENT: "development", API_TOKENS: ONE });
    expect((await app.request("http://localhost:8787/v1/articles", {}, env)).status).toBe(401);
  });
});

describe("DEVELOPMENT_ALLOWED_HOSTS on a deployed worker", () => {
  test.each(["/v1/articles", "/", "/health"])("%s answers only with an error that names the setting", async (path) => {
    for (const settings of [ALLOWED, { ...ALLOWED, ENVIRONMENT: "development" }]) {
      const answer = await app.request(`https://cuttings.example${path}`, authorised, envWith(settings));
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({
        code: "configuration-invalid",
        detail: expect.stringContaining("DEVELOPMENT_ALLOWED_HOSTS"),
      });
    }
  });

  test("processes no message and crawls no source", async () => {
    const body = { url: "https://development.example.com/" };
    const batch = createMessageBatch("cuttings-ingest", [{ id: "0", timestamp: new Date(), attempts: 1, body }]);
    await expect(worker.queue(batch, envWith(ALLOWED))).rejects.toThrow(ConfigError);
    await expect(worker.scheduled({} as never, envWith(ALLOWED))).rejects.toThrow(ConfigError);
  });

  test("serves the developer's own machine", async () => {
    const env = envWith({ ...ALLOWED, ENVIRONMENT: "development" });
    expect((await app.request("http://127.0.0.1:8787/v1/articles", authorised, env)).status).toBe(200);
  });
});
