import { spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../adapters/loopback-server.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cuttings-interruption-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("an interrupted ingest says how to go on, and its operations are recorded", { timeout: 90_000 }, async () => {
  const asked = Promise.withResolvers<void>();
  await using server = await serve((request, response) => {
    if (request.url === "/robots.txt") return response.writeHead(404).end();
    asked.resolve(); // and never answered
  });
  const bucket = join(folder, "bucket");
  const env = { ...process.env, ENVIRONMENT: "development", DEVELOPMENT_ALLOWED_HOSTS: server.host };
  const args = ["bin/cuttings.ts", "ingest", server.url("/story"), "--to", bucket];
  const child = spawn(process.execPath, ["--no-warnings", ...args], { env, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stderr = text(child.stderr);
  await asked.promise;
  child.kill("SIGINT");
  expect(await ended).toBe(130);
  expect(await stderr).toContain("cuttings: Interrupted. Repeat the command to resume.");
  expect(await readdir(join(bucket, "usage"))).toHaveLength(1);
});
