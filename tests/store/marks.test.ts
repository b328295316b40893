import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { jsonBytes } from "../../src/store/json-object.ts";
import { marksKey } from "../../src/store/keys.ts";
import { adoptMarks, changeMarks, listMarks, markedIds, readMarks } from "../../src/store/marks.ts";

const [A, B] = ["a".repeat(32), "b".repeat(32)] as [string, string];
const NOON = new Date("2026-11-23T12:00:00Z");

test("fields missing from a change stay, and labels are normalised", async () => {
  const store = memoryObjectStore();
  await changeMarks(A, () => ({ isRead: true, labels: [" to  cite", "", "arn", "arn"] }), NOON, store);
  const marks = await changeMarks(A, () => ({ isArchived: true, isRead: undefined }), NOON, store);
  expect(marks).toMatchObject({ isRead: true, isArchived: true, labels: ["arn", "to cite"], savedAt: null });
  expect(await readMarks(A, store)).toEqual(marks);
});

test("the time of a change never goes back, whatever the clock says", async () => {
  const store = memoryObjectStore();
  await changeMarks(A, () => ({ isRead: true }), NOON, store);
  const later = await changeMarks(A, () => ({ isRead: false }), new Date("2026-11-22T12:00:00Z"), store);
  expect(later.changedAt).toBe(NOON.toISOString());
});

test("concurrent changes are all applied", async () => {
  const store = memoryObjectStore();
  const labels = Array.from({ length: 8 }, (_, index) => `label ${index}`);
  await Promise.all(
    labels.map((label) => changeMarks(A, (before) => ({ labels: [...before.labels, label] }), NOON, store)),
  );
  expect((await readMarks(A, store))?.labels).toEqual(labels);
});

test("marks of a URL move to its article, once", async () => {
  const store = memoryObjectStore();
  await changeMarks(A, () => ({ labels: ["import"], savedAt: "2020-01-01T00:00:00.000Z" }), NOON, store);
  await changeMarks(B, () => ({ isRead: true, labels: ["own"] }), NOON, store);
  expect(await adoptMarks(A, B, store)).toMatchObject({ isRead: true, labels: ["import", "own"] });
  expect(await readMarks(A, store)).toBeNull();
  expect(await adoptMarks(A, B, store)).toBeNull();
  expect((await readMarks(B, store))?.savedAt).toBe("2020-01-01T00:00:00.000Z");
});

test("lists skip damaged and foreign objects, and the next change repairs them", async () => {
  const store = memoryObjectStore();
  await store.putIfAbsent(marksKey(A), jsonBytes({ id: A }));
  await store.putIfAbsent("marks/else.json", jsonBytes({}));
  await changeMarks(B, () => ({ isRead: true }), NOON, store);
  const { marks, next } = await listMarks({ cursor: null, limit: 10 }, store);
  expect([marks.map(({ id }) => id), next]).toEqual([[B], null]);
  expect([...(await markedIds(store))]).toEqual([A, B]);
  await changeMarks(A, () => ({ isRead: true }), NOON, store);
  expect((await readMarks(A, store))?.isRead).toBe(true);
});
