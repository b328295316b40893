import { createMessageBatch } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import { ConfigError } from "../../src/config/settings.ts";
import { app } from "../../workers/http/app.ts";
import worker from "../../workers/index.ts";
import { envWith, TOKEN } from "./worker-env.ts";

const ALLOWED = { API_TOKENS: TOKEN, DEVELOPMENT_ALLOWED_HOSTS: "127.0.0.1:8790" };
const authorised = { headers: { Authorization: `Bearer ${TOKEN}` } };

describe("the setting that opens private addresses, where the worker is deployed", () => {
  test.each(["/v1/articles", "/", "/health"])(
    "%s is answered by the name of the setting, and by nothing else",
    async (path) => {
      for (const settings of [ALLOWED, { ...ALLOWED, ENVIRONMENT: "development" }]) {
        const answer = await app.request(`https://cuttings.example${path}`, authorised, envWith(settings));
        expect(answer.status).toBe(503);
        expect(await answer.json()).toMatchObject({
          code: "configuration-invalid",
          detail: expect.stringContaining("DEVELOPMENT_ALLOWED_HOSTS"),
        });
      }
    },
  );

  test("no message is worked on, and no source crawled", async () => {
    const body = { url: "https://development.example.com/" };
    const batch = createMessageBatch("cuttings-ingest", [{ id: "0", timestamp: new Date(), attempts: 1, body }]);
    await expect(worker.queue(batch, envWith(ALLOWED))).rejects.toThrow(ConfigError);
    await expect(worker.scheduled({} as never, envWith(ALLOWED))).rejects.toThrow(ConfigError);
  });

  test("a developer's own machine answers", async () => {
    const env = envWith({ ...ALLOWED, ENVIRONMENT: "development" });
    expect((await app.request("http://127.0.0.1:8787/v1/articles", authorised, env)).status).toBe(200);
  });
});
