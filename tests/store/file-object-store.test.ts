import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fileObjectStore } from "../../src/adapters/file-object-store.ts";

const WRITER = join(import.meta.dirname, "file-writer.ts");
const run = promisify(execFile);
const bytes = (text: string) => new TextEncoder().encode(text);

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "cuttings-store-"));
});
afterEach(() => rm(root, { recursive: true }));

test("concurrent replacements by several processes lose no write", async () => {
  const store = fileObjectStore(root);
  await store.putIfAbsent("counter.json", bytes("0"));
  await Promise.all([1, 2, 3].map(() => run(process.execPath, [WRITER, root, "count", "25"])));
  expect(new TextDecoder().decode((await store.get("counter.json"))?.body)).toBe("75");
});

test("a process killed while holding the lock releases it", async () => {
  const store = fileObjectStore(root);
  const etag = await store.putIfAbsent("a.json", bytes("before"));
  await expect(
    run(process.execPath, [WRITER, root, "die-with-lock", join(root, ".cuttings/lock.sqlite")]),
  ).rejects.toMatchObject({ signal: "SIGKILL" });
  expect(await store.putIfUnchanged("a.json", bytes("after"), etag ?? "")).not.toBeNull();
});

test("a half-written file left by a crash is not an object", async () => {
  await mkdir(join(root, ".cuttings"));
  await writeFile(join(root, ".cuttings", "crashed.part"), "half");
  const store = fileObjectStore(root);
  await store.putIfAbsent("a.json", bytes("whole"));
  expect((await store.list({ prefix: "", after: null, limit: 10 })).objects.map(({ key }) => key)).toEqual(["a.json"]);
});

test("a write leaves no temporary file", async () => {
  const store = fileObjectStore(root);
  const etag = await store.putIfAbsent("a.json", bytes("1"));
  await store.putIfAbsent("a.json", bytes("2"));
  await store.putIfUnchanged("a.json", bytes("3"), etag ?? "");
  await store.putIfUnchanged("a.json", bytes("4"), etag ?? "");
  expect((await readdir(join(root, ".cuttings"))).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("a disk error is storage-unavailable", async () => {
  await writeFile(join(root, "file"), "");
  const store = fileObjectStore(join(root, "file"));
  await expect(store.putIfAbsent("a.json", bytes("x"))).rejects.toMatchObject({ code: "storage-unavailable" });
});
