import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestHarness, type TestHarness } from "wrangler";
import { localS3 } from "../store/bucket-worker/local-s3.ts";
import { runCuttings } from "./run-cuttings.ts";
import { htmlOf } from "./sample-bucket.ts";

let folder: string;
let server: TestHarness;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-s3-"));
  server = createTestHarness({
    workers: [{ configPath: resolve(import.meta.dirname, "../store/bucket-worker/wrangler.toml") }],
  });
  const { endpoint, region, accessKeyId, secretAccessKey } = localS3((await server.listen()).url.origin);
  env = {
    S3_ENDPOINT: endpoint ?? "",
    S3_REGION: region,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  };
}, 60_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test("a prefix of an S3 bucket is imported into, indexed, re-extracted and exported", async () => {
  const lines = ["One", "Two"].map((name) =>
    JSON.stringify({ url: `https://news.example.com/${name}`, html: htmlOf(name) }),
  );
  const imported = await runCuttings(["import", "-", "--to", "s3://contract/team/news"], lines.join("\n"), env);
  expect(imported).toMatchObject({ exitCode: 0, stdout: "2 new.\n" });

  const catalog = join(folder, "catalog.sqlite");
  const reindexed = await runCuttings(["reindex", "s3://contract/team/news", "--catalog", catalog], "", env);
  expect(reindexed).toMatchObject({ exitCode: 0, stdout: "2 articles and 0 failures are in the catalog.\n" });

  const reExtracted = await runCuttings(["re-extract", "s3://contract/team/news", "--dry-run"], "", env);
  expect(reExtracted).toMatchObject({ exitCode: 0, stdout: "0 would change, 2 are the same.\n" });

  const to = join(folder, "export");
  expect((await runCuttings(["export", "s3://contract/team/news", "--to", to], "", env)).exitCode).toBe(0);
  const articles = (await readFile(join(to, "articles.jsonl"), "utf8")).trim().split("\n");
  expect(articles.map((line) => JSON.parse(line).headline).sort()).toEqual(["One", "Two"]);

  const elsewhere = await runCuttings(["re-extract", "s3://contract/team/other", "--dry-run"], "", env);
  expect(elsewhere.stdout).toBe("0 would change, 0 are the same.\n");
}, 120_000);

test("a bucket that does not exist is an error, not a crash", async () => {
  const run = await runCuttings(["export", "s3://missing", "--to", join(folder, "missing")], "", env);
  expect(run).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/^cuttings: storage-unavailable: .*NoSuchBucket/),
  });
});

test("a deletion over S3, without a catalog, appears in an export of changes to S3", async () => {
  const bucket = "s3://contract/team/changes";
  const lines = ["One", "Two"].map((name) =>
    JSON.stringify({ url: `https://news.example.com/${name}`, html: htmlOf(name) }),
  );
  await runCuttings(["import", "-", "--to", bucket], lines.join("\n"), env);
  const deleted = await runCuttings(["delete", "https://news.example.com/One", "--to", bucket], "", env);
  expect(deleted).toMatchObject({ exitCode: 0, stdout: "1 article deleted.\n" });
  const args = ["export", bucket, "--since", "2026-01-01", "--to", "s3://contract/lake"];
  expect((await runCuttings(args, "", env)).stdout).toMatch(/^1 article and 1 deletion written\./);
  const again = await runCuttings(args, "", env);
  expect(again).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("already contains an export") });
}, 120_000);

test("--catalog is required for a bucket on S3", async () => {
  expect(await runCuttings(["reindex", "s3://contract"], "", env)).toMatchObject({ exitCode: 2, stdout: "" });
});

test("an unreachable bucket is reported, and is not a crash", async () => {
  const away = { ...env, S3_SECRET_ACCESS_KEY: "another" };
  const run = await runCuttings(["re-extract", "s3://contract", "--dry-run"], "", away);
  expect(run).toMatchObject({ exitCode: 1, stdout: "" });
  expect(run.stderr).toMatch(/^cuttings: storage-unavailable: .*\n$/);
});
