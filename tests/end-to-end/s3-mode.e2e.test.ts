import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { StoredArticle } from "../../src/stored-article.ts";
import { type RunningWorker, startWorker } from "./worker.ts";

/** Its embedded bucket serves the S3 protocol. */
let bucket: RunningWorker;
/** Uses that bucket over S3; its own embedded bucket stays empty. */
let worker: RunningWorker;

beforeAll(async () => {
  bucket = await startWorker();
  worker = await startWorker({
    S3_ENDPOINT: `${bucket.origin}/cdn-cgi/local/r2/s3`,
    S3_BUCKET: "cuttings",
    S3_ACCESS_KEY_ID: "local",
    S3_SECRET_ACCESS_KEY: "locallocal",
  });
});
afterAll(async () => {
  await worker?.stop();
  await bucket?.stop();
});

test("a page stored over S3 is readable through the binding of another worker", async () => {
  const url = `${worker.newspaper.url}/news/housing-count/`;
  const response = await worker.post({ url });
  expect(response.status).toBe(201);
  const article = (await response.json()) as StoredArticle;
  // By its URL: the catalog of the other worker has no row for the id.
  const found = await bucket.get(`/v1/articles?url=${encodeURIComponent(url)}`);
  expect(found.status).toBe(200);
  expect(await found.json()).toEqual(article);
  expect((await worker.post({ url })).headers.get("Cuttings-Change")).toBe("unchanged");
});

test("the queue stores over S3 too", async () => {
  const url = `${worker.newspaper.url}/news/opinion-cranes/`;
  await worker.post({ url }, { Prefer: "respond-async" });
  await vi.waitFor(
    async () => {
      expect((await bucket.get(`/v1/articles?url=${encodeURIComponent(url)}`)).status).toBe(200);
    },
    { timeout: 45_000, interval: 200 },
  );
});

test("lists and failures are read over S3", async () => {
  await worker.post({ url: `${worker.newspaper.url}/news/signal-station/` });
  for (const path of ["/v1/articles", "/v1/failures"])
    expect(await (await worker.get(path)).json()).toEqual(await (await bucket.get(path)).json());
});
