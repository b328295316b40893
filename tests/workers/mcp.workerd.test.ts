import { beforeAll, describe, expect, test } from "vitest";
import type { StoredArticle } from "../../src/stored-article.ts";
import { app } from "../../workers/http/app.ts";
import { paragraphs, range } from "../passages/text-of.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const READER = "a-read-only-token-of-the-tests";
const SETTINGS = { API_TOKENS: TOKEN, READ_TOKENS: READER };
const STORY = "https://mcp.example.com/story";
const HTML = `<html lang="en"><title>The bridge</title><article><h1>The bridge</h1>${paragraphs(range(200))}</article>`;
const HEADERS = { "Content-Type": "application/json", Accept: "application/json, text/event-stream" };

function post(body: unknown, headers: Record<string, string> = {}, settings: Record<string, string> = SETTINGS) {
  const all = { ...HEADERS, Authorization: `Bearer ${TOKEN}`, ...headers };
  const init = { method: "POST", headers: all, body: typeof body === "string" ? body : JSON.stringify(body) };
  return app.request("https://cuttings.example/mcp", init, envWith(settings));
}

interface Answer {
  readonly result: {
    readonly tools: { name: string }[];
    readonly content: { text: string }[];
    readonly isError?: boolean;
  };
}

/** A request as a client of protocol version 2025-06-18 sends it, without a session. */
async function rpc(method: string, params: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await post(
    { jsonrpc: "2.0", id: 1, method, params },
    { "MCP-Protocol-Version": "2025-06-18", ...headers },
  );
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toContain("application/json");
  return response.json();
}

const call = (name: string, input: object, headers: Record<string, string> = {}) =>
  rpc("tools/call", { name, arguments: input }, headers);

let article: StoredArticle;
beforeAll(async () => {
  const init = { method: "POST", headers: { ...HEADERS, Authorization: `Bearer ${TOKEN}` } };
  const body = JSON.stringify({ url: STORY, html: HTML });
  article = await (await app.request("https://cuttings.example/v1/articles", { ...init, body }, envWith())).json();
});

describe("the Model Context Protocol over HTTP", () => {
  test("the handshake names the server and its version of the protocol", async () => {
    const clientInfo = { name: "test", version: "1" };
    const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo };
    expect(await rpc("initialize", params)).toMatchObject({
      jsonrpc: "2.0",
      id: 1,
      result: {
        protocolVersion: "2025-06-18",
        serverInfo: { name: "cuttings" },
        capabilities: { tools: {} },
        instructions: expect.stringContaining("`search`"),
      },
    });
    const notified = await post({ jsonrpc: "2.0", method: "notifications/initialized" });
    expect({ status: notified.status, body: await notified.text() }).toEqual({ status: 202, body: "" });
  });

  test("a client of the version without a handshake is served too", async () => {
    const _meta = {
      "io.modelcontextprotocol/protocolVersion": "2026-07-28",
      "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
      "io.modelcontextprotocol/clientCapabilities": {},
    };
    const headers = { "MCP-Protocol-Version": "2026-07-28", "Mcp-Method": "tools/list" };
    const { result } = await rpc("tools/list", { _meta }, headers);
    expect(result.tools.map(({ name }) => name)).toContain("search");
  });

  test("a token with full access has the tool that stores, a read-only one has not", async () => {
    const namesFor = async (token: string) =>
      (await rpc("tools/list", {}, { Authorization: `Bearer ${token}` })).result.tools.map(({ name }) => name).sort();
    expect(await namesFor(TOKEN)).toEqual(["changes", "ingest", "newest", "read", "search"]);
    expect(await namesFor(READER)).toEqual(["changes", "newest", "read", "search"]);
    const refused = await post(
      { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "ingest", arguments: { url: STORY } } },
      { Authorization: `Bearer ${READER}` },
    );
    expect(await refused.text()).toContain("ingest");
    expect(JSON.stringify(await call("ingest", { url: "http://10.0.0.1/" }))).toContain("url-not-allowed");
  });

  test("a long article is read in parts", async () => {
    let text = "";
    for (let offset = 0, parts = 0; parts < 10; parts++) {
      const { content } = (await call("read", { id: article.id, offset })).result;
      const part = content[0]?.text ?? "";
      expect(part.length).toBeLessThanOrEqual(20_000);
      text += part;
      const next = /offset (\d+)/.exec(content[1]?.text ?? "")?.[1];
      if (next === undefined) break;
      offset = Number(next);
      expect(offset).toBe(text.length);
    }
    expect(text).toContain(article.articleBodyMarkdown);
  });

  test.each([
    ["search", { query: "bridge", host: "mcp.example.com" }],
    ["newest", { host: "mcp.example.com" }],
    ["changes", {}],
  ])("%s finds the article", async (tool, input) => {
    expect(JSON.stringify((await call(tool, input)).result)).toContain(article.id);
  });

  test.each([
    ["no token", { Authorization: "" }, 401],
    ["a wrong token", { Authorization: "Bearer wrong-wrong-wrong-wrong" }, 401],
    ["the password of a signed-in browser", { Authorization: `Basic ${btoa(`x:${TOKEN}`)}` }, 401],
    ["a web page of another origin", { Origin: "https://evil.example" }, 403],
    ["the null origin of a sandbox", { Origin: "null" }, 403],
    ["another content type", { "Content-Type": "text/plain" }, 415],
  ])("refuses %s", async (_what, headers, status) => {
    expect((await post({ jsonrpc: "2.0", id: 1, method: "tools/list" }, headers)).status).toBe(status);
  });

  test("accepts the service's own origin", async () => {
    await rpc("tools/list", {}, { Origin: "https://cuttings.example" });
  });

  // Without tokens, only local development is open: a rebound name of another site is no loopback name.
  test("refuses a rebound host name in local development", async () => {
    const settings = { ENVIRONMENT: "development" };
    const response = await post({ jsonrpc: "2.0", id: 1, method: "tools/list" }, { Authorization: "" }, settings);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: "no-token-configured" });
  });

  test("has no sessions and no streams", async () => {
    for (const method of ["GET", "DELETE"]) {
      const headers = { Authorization: `Bearer ${TOKEN}`, Accept: "text/event-stream" };
      const response = await app.request("https://cuttings.example/mcp", { method, headers }, envWith(SETTINGS));
      expect({ status: response.status, allow: response.headers.get("Allow") }).toEqual({ status: 405, allow: "POST" });
    }
  });

  test("refuses a batch that would run many calls in one request", async () => {
    const batch = (length: number) =>
      range(length).map((id) => ({
        jsonrpc: "2.0",
        id,
        method: "tools/call",
        params: { name: "newest", arguments: {} },
      }));
    const version = { "MCP-Protocol-Version": "2025-03-26" };
    expect(await (await post(batch(10), version)).json()).toHaveLength(10);
    const refused = await post(batch(11), version);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ error: { message: "A batch may have at most 10 messages." } });
  });

  test("a body that is not JSON is an error of the protocol", async () => {
    const response = await post("{");
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ jsonrpc: "2.0", error: { code: -32700 } });
  });
});
