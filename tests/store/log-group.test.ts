import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { linesIn, logChange } from "../../src/store/change-log.ts";
import { keysUnder } from "../../src/store/keys-under.ts";
import { openLogGroup } from "../../src/store/log-group.ts";

const NOW = new Date("2026-12-01T10:00:00.000Z");
const idOf = (digit: number) => String(digit).repeat(32);
const lineOf = (digit: number, change: "new" | "updated" = "new") =>
  ({ change, version: 1, id: idOf(digit), host: "harbour.example", at: "2026-12-01T09:59:58.000Z" }) as const;

let store: ObjectStore;
let waits: number;
const openGroup = (into: ObjectStore = store) =>
  openLogGroup(into, { now: () => NOW }, async (wait) => {
    waits++;
    await wait;
  });

beforeEach(() => {
  store = memoryObjectStore();
  waits = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

/** The ids in each object of the log. */
async function logged(): Promise<string[][]> {
  const objects = await Promise.all((await keysUnder("changes/", store)).map((key) => linesIn(key, store)));
  return objects.map((lines) => lines.map(({ change }) => change.id));
}

test("the lines of all members are in one object, with its time, before any of them continues", async () => {
  const group = openGroup();
  const members = [1, 2, 3].map(() => group.join());
  const done: number[] = [];
  const first = members.slice(0, 2).map(async (member, index) => {
    await logChange(lineOf(index + 1), member.store);
    done.push(index + 1);
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect([done, await logged()]).toEqual([[], []]);
  await logChange(lineOf(3), members[2]?.store ?? store);
  await Promise.all(first);
  expect(await logged()).toEqual([[idOf(1), idOf(2), idOf(3)]]);
  const [key = ""] = await keysUnder("changes/", store);
  expect((await linesIn(key, store))[0]?.change).toEqual({ ...lineOf(1), at: NOW.toISOString() });
  expect(waits).toBe(3);
});

test("members that leave are not waited for; a single line has its own object, as without a group", async () => {
  const group = openGroup();
  const [one, other] = [group.join(), group.join()];
  const written = logChange(lineOf(1), one.store);
  other.leave();
  other.leave();
  await written;
  expect(await keysUnder("changes/", store)).toEqual([
    `changes/2026-12-01/100000.000-new-1-${idOf(1)}-harbour.example.json`,
  ]);
});

test("a slow member is waited for five seconds, and one that is in a hurry does not wait", async () => {
  vi.useFakeTimers();
  const group = openGroup();
  const [one, urgent] = [group.join(), group.join(), group.join()];
  const first = logChange(lineOf(1), one.store);
  await vi.advanceTimersByTimeAsync(4_900);
  expect(await logged()).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  await first;
  urgent.hurry();
  await logChange(lineOf(2), urgent.store);
  expect((await logged()).flat().sort()).toEqual([idOf(1), idOf(2)]);
});

test("edits and other writes do not wait", async () => {
  const group = openGroup();
  const [one] = [group.join(), group.join()];
  await logChange(lineOf(1, "updated"), one.store);
  await one.store.putIfAbsent("pages/x.html.gz", new Uint8Array([1]));
  expect(await keysUnder("", store)).toHaveLength(2);
});

test("if the object cannot be written, no member continues", async () => {
  const failing: ObjectStore = { ...store, putIfAbsent: () => Promise.reject(new Error("no bucket")) };
  const group = openGroup(failing);
  const members = [group.join(), group.join()];
  const writes = members.map((member, index) => logChange(lineOf(index + 1), member.store));
  expect((await Promise.allSettled(writes)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
