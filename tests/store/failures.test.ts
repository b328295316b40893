import { beforeEach, expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import type { IngestErrorCode } from "../../src/errors.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { clearFailure, listFailures, readFailure, recordFailure } from "../../src/store/failures.ts";
import { at, DISCOVERY } from "./samples.ts";

const URL_OF_FAILURE = "https://harbour.example/news/ferry";

let store: ObjectStore;
beforeEach(() => {
  store = memoryObjectStore();
});

function fail(code: IngestErrorCode, minute: number, url = URL_OF_FAILURE) {
  return recordFailure({ url, discovery: DISCOVERY, code, message: `${code} at ${minute}`, at: at(minute) }, store);
}

test("attempts are counted, and the record has the first, the last and the last reason", async () => {
  await fail("page-timeout", 1);
  await fail("bot-wall", 7);
  await fail("page-unreachable", 4);
  const record = await readFailure(`${URL_OF_FAILURE}?utm_medium=feed`, store);
  expect(record).toMatchObject({
    url: URL_OF_FAILURE,
    code: "bot-wall",
    message: "bot-wall at 7",
    retryable: false,
    tries: 3,
    firstAt: at(1),
    lastAt: at(7),
  });
});

test("concurrent failures are all counted", async () => {
  await Promise.all(Array.from({ length: 20 }, (_, minute) => fail("page-timeout", minute)));
  expect(await readFailure(URL_OF_FAILURE, store)).toMatchObject({ tries: 20, firstAt: at(0), lastAt: at(19) });
});

test("a cleared failure is gone, and clearing it twice is not an error", async () => {
  await fail("page-timeout", 1);
  await clearFailure(URL_OF_FAILURE, at(2), store);
  await clearFailure(URL_OF_FAILURE, at(2), store);
  expect(await readFailure(URL_OF_FAILURE, store)).toBeNull();
});

test("a successful fetch does not clear a failure that occurred after it began", async () => {
  await fail("page-gone", 5);
  await clearFailure(URL_OF_FAILURE, at(4), store);
  expect(await readFailure(URL_OF_FAILURE, store)).toMatchObject({ code: "page-gone", lastAt: at(5) });
});

test("failures are listed in pages", async () => {
  for (const name of ["a", "b", "c"]) await fail("soft-404", 1, `https://${name}.example/`);
  const page = await listFailures({ cursor: null, limit: 2 }, store);
  const rest = await listFailures({ cursor: page.next, limit: 2 }, store);
  expect([page, rest].map(({ failures }) => failures.map(({ host }) => host))).toEqual([
    ["a.example", "b.example"],
    ["c.example"],
  ]);
  expect(rest.next).toBeNull();
});
