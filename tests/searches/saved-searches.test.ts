import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import { addSearch, changeSearch, MAX_SEARCHES, readSearches, removeSearch } from "../../src/searches/saved-search.ts";
import { jsonBytes } from "../../src/store/json-object.ts";
import { SEARCHES_KEY } from "../../src/store/keys.ts";
import { savedSearch } from "./saved-search.ts";

const id = (number: number) => String(number).padStart(32, "0");

test("searches are stored in order, changed and removed", async () => {
  const store = memoryObjectStore();
  for (const number of [2, 1]) await addSearch(savedSearch({ id: id(number) }), store);
  expect(await changeSearch(id(1), { name: "Ports", hasAlert: false }, store)).toMatchObject({ name: "Ports" });
  expect((await readSearches(store)).map(({ name, hasAlert }) => [name, hasAlert])).toEqual([
    ["Harbours", true],
    ["Ports", false],
  ]);
  expect(await changeSearch(id(3), { name: "None" }, store)).toBeNull();
  expect(await removeSearch(id(2), store)).toBe(true);
  expect(await removeSearch(id(2), store)).toBe(false);
});

test("searches stored by versions without rights stay readable", async () => {
  const store = memoryObjectStore();
  const { rights: _rights, ...former } = savedSearch({});
  await store.putIfAbsent(SEARCHES_KEY, jsonBytes({ schemaVersion: 1, searches: [former] }));
  expect(await readSearches(store)).toEqual([savedSearch({})]);
});

test("concurrent additions are all stored, up to the limit", async () => {
  const store = memoryObjectStore();
  for (let number = 0; number < MAX_SEARCHES - 20; number++) await addSearch(savedSearch({ id: id(number) }), store);
  await Promise.all(Array.from({ length: 20 }, (_, more) => addSearch(savedSearch({ id: id(900 + more) }), store)));
  expect(await readSearches(store)).toHaveLength(MAX_SEARCHES);
  await expect(addSearch(savedSearch({ id: id(999) }), store)).rejects.toMatchObject({ code: "too-large" });
});
