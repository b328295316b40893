import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { HEADLINES, REPEATED, riverNews } from "../extract/host-evidence/river-news.ts";
import { runCuttings } from "./run-cuttings.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
let server: Server;
let origin: string;
let env: NodeJS.ProcessEnv;
const storyAt = (number: number) => `${origin}/story-${number}`;

/** A folder with five articles of a newspaper. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-evidence-"));
  server = createServer((request, response) => {
    const number = /^\/story-(\d)$/.exec(request.url ?? "")?.[1];
    const html = number === undefined ? "" : riverNews(HEADLINES[Number(number)] ?? "");
    response.writeHead(number === undefined ? 404 : 200, { "content-type": "text/html" }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  env = { ENVIRONMENT: "development", DEVELOPMENT_ALLOWED_HOSTS: `127.0.0.1:${port}`, HOST_DELAY_SECONDS: "0" };
  const urls = [0, 1, 2, 3, 4].map(storyAt);
  expect(await runCuttings(["ingest", ...urls, "--to", folder], "", env)).toMatchObject({ exitCode: 0 });
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

test("an ingest remembers its articles in the folder, unless it is turned off", async () => {
  expect(await readdir(join(folder, "digests"))).toEqual([`${new URL(origin).host.replace(":", "_")}.json`]);
  const other = join(folder, "other");
  const off = { ...env, HOST_EVIDENCE: "false" };
  expect(await runCuttings(["ingest", storyAt(0), "--to", other], "", off)).toMatchObject({ exitCode: 0 });
  expect(await readdir(other)).not.toContain("digests");
});

test("extract --evidence shows what an ingest into the bucket would cut", async () => {
  const args = ["extract", storyAt(5), "-f", "text", "--cuts"];
  const plain = await runCuttings(args, "", env);
  expect(plain.stdout).toContain(REPEATED);
  const { exitCode, stdout, stderr } = await runCuttings([...args, "--evidence", folder], "", env);
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: plain.stdout.replace(`${REPEATED}\n\n`, "") });
  expect(stderr).toContain(`host-evidence  ${REPEATED}`);
});

test("extract --evidence requires the URL of a saved page, and a bucket", async () => {
  const without = await runCuttings(["extract", "-", "--evidence", folder], riverNews(HEADLINES[5]));
  expect(without).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("pass --url") });
  const args = ["extract", "-", "--url", "https://river.example.com/story", "--evidence"];
  const nowhere = await runCuttings([...args, join(folder, "none")], riverNews(HEADLINES[5]));
  expect(nowhere).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("not found") });
  const unknown = await runCuttings([...args, folder], riverNews(HEADLINES[5]));
  expect(unknown).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(REPEATED) });
});
