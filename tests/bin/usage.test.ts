import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { usageReport } from "../../src/usage/usage-report.ts";
import { type Newspaper, startNewspaper } from "../newspaper/server.ts";
import { runCuttings } from "./run-cuttings.ts";

let folder: string;
let newspaper: Newspaper;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-usage-"));
  newspaper = await startNewspaper();
});
afterAll(async () => {
  await newspaper.close();
  await rm(folder, { recursive: true });
});

test("shows what ingest and crawl did in a bucket", async () => {
  const bucket = join(folder, "bucket");
  const host = new URL(newspaper.url).host;
  const env = { ENVIRONMENT: "development", DEVELOPMENT_ALLOWED_HOSTS: host, HOST_DELAY_SECONDS: "0" };
  expect((await runCuttings(["ingest", `${newspaper.url}/news/night-ferry/`, "--to", bucket], "", env)).exitCode).toBe(
    0,
  );
  expect((await runCuttings(["crawl", `${newspaper.url}/lab/`, "--to", bucket], "", env)).exitCode).toBe(0);
  const report = JSON.parse((await runCuttings(["usage", bucket, "--json"])).stdout);
  // Three articles of three objects each, and the state of a source among others.
  expect(report.today.operations.r2ClassA).toBeGreaterThan(10);
  expect(report.month.totalDollars).toBeGreaterThan(0);
  const table = await runCuttings(["usage", bucket]);
  expect(table).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/R2, class A +\d+ +\d+ +\$0\.0/) });
});

test("asks a worker with the token of the environment", async () => {
  const report = usageReport([], new Date());
  const server = createServer((request, response) => {
    const isKnown = request.url === "/v1/usage" && request.headers.authorization === "Bearer a-read-token";
    response.writeHead(isKnown ? 200 : 401, { "content-type": "application/json" }).end(JSON.stringify(report));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const shown = await runCuttings(["usage", url], "", { CUTTINGS_TOKEN: "a-read-token" });
    expect(shown).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("Projected for the month") });
    const refused = await runCuttings(["usage", url], "", { CUTTINGS_TOKEN: "another-token" });
    expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("401") });
    expect(await runCuttings(["usage", url])).toMatchObject({ exitCode: 2 });
  } finally {
    server.close();
  }
});

test("without a place it says what is missing", async () => {
  expect(await runCuttings(["usage"])).toMatchObject({ exitCode: 2 });
  expect(await runCuttings(["usage", join(folder, "nowhere")])).toMatchObject({ exitCode: 2 });
});
