import { describe, expect, test } from "vitest";
import { app } from "../../workers/http/app.ts";
import { compose } from "../../workers/platform/compose.ts";
import { ARTICLE_HTML } from "../ingest/sample-ports.ts";
import { objectsWith } from "../removal/everything.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const HOST = "idempotent.example.com";
const OTHER = "another-token-of-the-tests";

async function post(path: string, body: unknown, key: string, token = TOKEN, headers: Record<string, string> = {}) {
  const init = {
    method: "POST",
    body: JSON.stringify(body),
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${token}`,
      "Idempotency-Key": key,
      ...headers,
    },
  };
  // Without a delay, a host that took long to fail is not left alone for longer than a request may wait.
  const env = envWith({ API_TOKENS: `${TOKEN},${OTHER}`, HOST_DELAY_SECONDS: "0" });
  const response = await app.request(`https://cuttings.example${path}`, init, env);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: text === "" ? null : JSON.parse(text) };
}

const bring = (name: string) => ({ url: `https://${HOST}/${name}`, html: ARTICLE_HTML });

describe("an ingest with an Idempotency-Key", () => {
  test("replays the response of a retried request, and runs it once", async () => {
    const first = await post("/v1/articles", bring("once"), '"8e03978e-40d5-43dd-bc93-6894a57f9324"');
    expect(first.status).toBe(201);
    expect(first.headers.get("Idempotent-Replayed")).toBeNull();
    for (const key of ['"8e03978e-40d5-43dd-bc93-6894a57f9324"', "8e03978e-40d5-43dd-bc93-6894a57f9324"]) {
      const again = await post("/v1/articles", bring("once"), key);
      expect(again.status).toBe(201);
      expect(again.text).toBe(first.text);
      for (const name of ["Location", "Cuttings-Change", "Content-Type"])
        expect(again.headers.get(name)).toBe(first.headers.get(name));
      expect(again.headers.get("Idempotent-Replayed")).toBe("true");
    }
    expect((await post("/v1/articles", bring("once"), "another-key")).status).toBe(200);
  });

  test("is refused when the key was used for a different request", async () => {
    await post("/v1/articles", bring("reused"), "reused");
    const other = await post("/v1/articles", bring("reused-otherwise"), "reused");
    expect(other.status).toBe(422);
    expect(other.json).toMatchObject({ code: "idempotency-key-reused" });
    expect((await post("/v1/blocks", { pattern: "idempotent-block.example" }, "reused")).status).toBe(201);
    expect((await post("/v1/articles", bring("reused-by-another"), "reused", OTHER)).status).toBe(201);
  });

  test("runs concurrent retries once; the others are answered 409", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => post("/v1/articles", bring("storm"), "storm")));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true);
    expect(statuses).toContain(201);
    for (const { status, json, headers } of answers) {
      if (status !== 409) continue;
      expect(json).toMatchObject({ code: "request-in-progress", retryable: true });
      expect(headers.get("Retry-After")).toBe("1");
    }
    expect((await post("/v1/articles", bring("storm"), "storm")).status).toBe(201);
  });

  test("replays a refusal, but not a temporary failure", async () => {
    const refused = { url: `https://${HOST}/empty`, html: "<p></p>" };
    expect((await post("/v1/articles", refused, "refused")).status).toBe(422);
    expect((await post("/v1/articles", refused, "refused")).headers.get("Idempotent-Replayed")).toBe("true");
    const away = { url: `https://${HOST}/away` };
    const first = await post("/v1/articles", away, "away");
    expect(first.status).toBeGreaterThanOrEqual(500);
    expect((await post("/v1/articles", away, "away")).headers.get("Idempotent-Replayed")).toBeNull();
  });

  test("replays nothing of an article deleted since, and the bucket holds no trace of it", async () => {
    const { store } = compose(envWith()).ports;
    const html = ARTICLE_HTML.replaceAll("Marwood", "Quillfeather");
    const body = { url: `https://${HOST}/deleted`, html };
    const { json } = await post("/v1/articles", body, "deleted");
    const headers = { Authorization: `Bearer ${TOKEN}` };
    await app.request(`https://cuttings.example/v1/articles/${json.id}`, { method: "DELETE", headers }, envWith());
    expect(await objectsWith("Quillfeather", store)).toEqual([]);
    const again = await post("/v1/articles", body, "deleted");
    expect(again.status).toBe(410);
    expect(again.text).not.toContain("Quillfeather");
  });
});

test.each([" ", "x".repeat(256), '"half', "naïve"])("an invalid key is refused: %s", async (key) => {
  const encoded = key.replace("ï", "\xef");
  expect((await post("/v1/batches", { urls: [`https://${HOST}/none`] }, encoded)).status).toBe(422);
});

test("the OpenAPI document lists the header for every POST", async () => {
  const description = (await (await app.request("https://cuttings.example/openapi.json", {}, envWith())).json()) as {
    paths: Record<string, { post?: { parameters?: readonly { name: string }[] } }>;
  };
  const posts = Object.values(description.paths).flatMap(({ post }) => (post === undefined ? [] : [post]));
  expect(posts.length).toBeGreaterThan(8);
  for (const { parameters = [] } of posts)
    expect(parameters.filter(({ name }) => name === "Idempotency-Key")).toHaveLength(1);
});
