import { expect, test } from "vitest";
import type { IngestMessage } from "../../src/ports/ingest-queue.ts";
import { articleId } from "../../src/url/article-id.ts";
import { app } from "../../workers/http/app.ts";
import type { Env } from "../../workers/platform/env.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const URL_THAT_FAILS = "https://retry.example.com/empty";

async function post(path: string, body: unknown, env: Env): Promise<Response> {
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${TOKEN}` };
  return app.request(`https://cuttings.example${path}`, { method: "POST", headers, body: JSON.stringify(body) }, env);
}

test("a failure is requeued with its original discovery, and Location points to its status", async () => {
  const sent: IngestMessage[] = [];
  const sendBatch = async (batch: readonly { readonly body: IngestMessage }[]) => {
    sent.push(...batch.map(({ body }) => body));
  };
  const env = { ...envWith(), INGEST_QUEUE: { sendBatch } } as unknown as Env;
  expect((await post("/v1/articles", { url: URL_THAT_FAILS, html: "<p></p>" }, env)).status).toBe(422);

  const answer = await post(`/v1/failures/${articleId(URL_THAT_FAILS)}/retry`, {}, env);
  expect(answer.status).toBe(202);
  expect(await answer.json()).toMatchObject({ url: URL_THAT_FAILS, state: "queued" });
  const discovery = { via: "api", source: null, feedTitle: null, feedDate: null };
  expect(sent).toEqual([{ url: URL_THAT_FAILS, discovery }]);

  const location = answer.headers.get("Location") ?? "";
  const headers = { Authorization: `Bearer ${TOKEN}` };
  const status = await app.request(`https://cuttings.example${location}`, { headers }, env);
  expect(await status.json()).toMatchObject({ url: URL_THAT_FAILS, state: "queued", failure: null });
});

test("retrying an unknown failure answers 404", async () => {
  expect((await post(`/v1/failures/${"0".repeat(32)}/retry`, {}, envWith())).status).toBe(404);
});
