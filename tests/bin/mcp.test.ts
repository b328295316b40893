import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Experimental_StdioMCPTransport as StdioTransport } from "@ai-sdk/mcp/mcp-stdio";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { StoredArticle } from "../../src/stored-article.ts";
import { connectClient, type TestClient, textOf } from "../mcp/ai-sdk-client.ts";
import { runCuttings } from "./run-cuttings.ts";
import { makeSampleBucket } from "./sample-bucket.ts";

const COMMAND = join(import.meta.dirname, "../../bin/cuttings.ts");
// Starts processes that load jsdom.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let articles: readonly StoredArticle[];
let client: TestClient;
const connect = (...options: string[]) =>
  connectClient(new StdioTransport({ command: process.execPath, args: [COMMAND, "mcp", ...options] }));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-mcp-"));
  articles = await makeSampleBucket(folder);
  await runCuttings(["reindex", folder]);
  client = await connect(folder);
});
afterAll(async () => {
  await client?.close();
  await rm(folder, { recursive: true });
});

test("an independent client finds and reads an article", async () => {
  expect(client.instructions).toContain("`search`");
  expect(await client.toolNames()).toEqual(["changes", "newest", "read", "search"]);
  const found = await client.call("search", { query: "stays closed" });
  const [article] = articles;
  expect(found.structuredContent).toMatchObject({
    total: 1,
    items: [{ id: article?.id, url: article?.url }],
    next: null,
  });
  expect(JSON.parse(textOf(found))).toEqual(found.structuredContent);
  const read = await client.call("read", { id: article?.id });
  expect(textOf(read)).toContain("# The bridge stays closed");
  const passages = await client.call("read", { url: article?.url, as: "passages" });
  expect(passages.structuredContent).toMatchObject({
    id: article?.id,
    passages: [{ text: article?.articleBody }],
    next: null,
  });
});

test("lists and changes are bounded and continue", async () => {
  const first = await client.call("newest", { limit: 2 });
  const { items, next } = first.structuredContent as { items: { id: string }[]; next: string };
  const rest = (await client.call("newest", { limit: 2, cursor: next })).structuredContent as typeof first & {
    items: { id: string }[];
  };
  expect([...items, ...rest.items].map(({ id }) => id).sort()).toEqual(articles.map(({ id }) => id).sort());
});

test("articles that may not be used as the client wants are left out, with the reason", async () => {
  const rights = "ai-input:stated";
  const reason = "ai-input is not explicitly allowed";
  expect((await client.call("search", { query: "bridge", rights })).structuredContent).toMatchObject({ total: 0 });
  const read = await client.call("read", { id: articles[0]?.id, rights });
  expect(read.isError).toBe(true);
  expect(textOf(read)).toBe(`By what its site states, ${reason}.`);
  const { items } = (await client.call("changes", { rights })).structuredContent as {
    items: { id: string; leftOut: string }[];
  };
  // One of them has two versions.
  expect(items).toHaveLength(articles.length + 1);
  expect(new Set(items.map(({ id }) => id))).toEqual(new Set(articles.map(({ id }) => id)));
  for (const item of items) expect(item).toMatchObject({ url: null, headline: null });
  const reserved = "ai-input is reserved by header:x-robots-tag";
  expect(items.map(({ leftOut }) => leftOut).sort()).toEqual([reason, reason, reason, reserved]);
  const unstated = await client.call("read", { id: articles[0]?.id, rights: "ai-input" });
  expect(textOf(unstated)).toContain("# The bridge stays closed");
});

test.each<[string, string, Record<string, unknown>, string]>([
  [
    "an unknown article",
    "read",
    { id: "0".repeat(32) },
    "There is no such article. Find one with `search` or `newest`.",
  ],
  ["neither id nor URL", "read", {}, "Pass either `id` or `url`."],
  ["an invalid cursor", "newest", { cursor: "nonsense" }, "cursor"],
  ["too many items", "newest", { limit: 1_000 }, "limit"],
])("%s is reported in words", async (_what, tool, input, words) => {
  const result = await client.call(tool, input);
  expect(result.isError).toBe(true);
  expect(textOf(result)).toContain(words);
});

test("pages are stored only with --ingest, behind the guard of every URL", async () => {
  const writing = await connect(folder, "--ingest");
  try {
    expect(await writing.toolNames()).toContain("ingest");
    const refused = await writing.call("ingest", { url: "http://169.254.169.254/" });
    expect(refused.isError).toBe(true);
    expect(textOf(refused)).toBe("The URL has an IP address instead of a host name. (url-not-allowed)");
  } finally {
    await writing.close();
  }
});
