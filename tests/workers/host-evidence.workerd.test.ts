import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { StoredArticle } from "../../src/stored-article.ts";
import { app } from "../../workers/http/app.ts";
import { HEADLINES, REPEATED, riverNews } from "../extract/host-evidence/river-news.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const SETTINGS = { API_TOKENS: TOKEN, HOST_DELAY_SECONDS: "0" };
const AUTHORISED = { Authorization: `Bearer ${TOKEN}` };
const HTML = { "content-type": "text/html" };

/** A newspaper whose stories are numbered. */
beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    const number = /\/story-(\d)$/.exec(String(input))?.[1];
    if (number === undefined) return new Response("", { status: 404 });
    return new Response(riverNews(HEADLINES[Number(number)] ?? ""), { headers: HTML });
  });
});
afterEach(() => vi.restoreAllMocks());

async function request(path: string, init: RequestInit, settings: Record<string, string>): Promise<Response> {
  return app.request(`https://cuttings.example${path}`, init, envWith({ ...SETTINGS, ...settings }));
}

/** Ingests six articles of a host. @returns the last. */
async function ingestAll(host: string, settings: Record<string, string> = {}): Promise<StoredArticle> {
  let last: StoredArticle | null = null;
  for (let number = 0; number < HEADLINES.length; number++) {
    const body = JSON.stringify({ url: `https://${host}/story-${number}` });
    const headers = { ...AUTHORISED, "Content-Type": "application/json" };
    const response = await request("/v1/articles", { method: "POST", headers, body }, settings);
    expect(response.status).toBe(201);
    last = (await response.json()) as StoredArticle;
  }
  if (last === null) throw new Error("There are no articles.");
  return last;
}

test("the sixth article of a host is cut by what the others repeat; API and reader say so", async () => {
  const { id, articleBody, extractor } = await ingestAll("river.example.com");
  expect(articleBody).not.toContain(REPEATED);
  expect(extractor.hostEvidence).toHaveLength(1);
  const credentials = { Authorization: `Basic ${btoa(`reader:${TOKEN}`)}` };
  const page = await (await request(`/articles/${id}`, { headers: credentials }, {})).text();
  expect(page).toContain("Several other articles of this host contain the same text");
  expect(page).toContain(REPEATED);
});

test("HOST_EVIDENCE=false turns it off", async () => {
  const { articleBody, extractor } = await ingestAll("quiet-river.example.com", { HOST_EVIDENCE: "false" });
  expect(articleBody).toContain(REPEATED);
  expect(extractor).not.toHaveProperty("hostEvidence");
});
