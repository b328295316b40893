import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import {
  claimRequest,
  deleteExpired,
  type IdempotentRequest,
  releaseClaim,
  storeResponse,
} from "../../src/idempotency/stored-response.ts";
import { objectsWith } from "../removal/everything.ts";

const REQUEST: IdempotentRequest = {
  name: "ada /v1/articles k-1",
  content: '{"url":"https://news.test/secret-story"}',
};
const RESPONSE = { status: 201, headers: { Location: "/v1/articles/1" }, body: "the secret story" };
const NOON = new Date("2026-11-23T12:00:00Z");
const later = (milliseconds: number, from = NOON) => new Date(from.getTime() + milliseconds);
const HOUR = 3_600_000;

async function done(request = REQUEST, now = NOON, store = memoryObjectStore()) {
  const claimed = await claimRequest(request, now, store);
  if (claimed.state !== "claimed") throw new Error(claimed.state);
  await storeResponse(claimed.claim, request, RESPONSE, store);
  return store;
}

test("of concurrent claims one succeeds and the others see a running request", async () => {
  const store = memoryObjectStore();
  const states = (await Promise.all(Array.from({ length: 20 }, () => claimRequest(REQUEST, NOON, store)))).map(
    ({ state }) => state,
  );
  expect(states.sort()).toEqual(["claimed", ...Array(19).fill("running")]);
});

test("later requests get the stored response for 24 hours, across midnight too", async () => {
  const store = await done();
  for (const hours of [0, 1, 13, 23.9])
    expect(await claimRequest(REQUEST, later(hours * HOUR), store)).toEqual({ state: "answered", response: RESPONSE });
  expect(await claimRequest(REQUEST, later(24.1 * HOUR), store)).toMatchObject({ state: "claimed" });
});

test("reusing a key with different content is reported", async () => {
  const store = await done();
  expect(await claimRequest({ ...REQUEST, content: "{}" }, NOON, store)).toEqual({ state: "key-reused" });
  expect(await claimRequest({ ...REQUEST, name: "ada /v1/articles k-2" }, NOON, store)).toMatchObject({
    state: "claimed",
  });
});

test("two requests on either side of midnight are processed once", async () => {
  const before = new Date("2026-11-23T23:59:59.999Z");
  const store = memoryObjectStore();
  const [one, other] = await Promise.all([
    claimRequest(REQUEST, before, store),
    claimRequest(REQUEST, later(2, before), store),
  ]);
  expect([one.state, other.state].sort()).toEqual(["claimed", "running"]);
});

test("an abandoned claim is taken over after five minutes, by one request", async () => {
  const store = memoryObjectStore();
  const first = await claimRequest(REQUEST, NOON, store);
  expect(await claimRequest(REQUEST, later(299_000), store)).toEqual({ state: "running" });
  const taken = await Promise.all([1, 2, 3].map(() => claimRequest(REQUEST, later(301_000), store)));
  expect(taken.map(({ state }) => state).sort()).toEqual(["claimed", "running", "running"]);
  // The first process returns late: its response is ignored.
  if (first.state === "claimed") await storeResponse(first.claim, REQUEST, { ...RESPONSE, body: "late" }, store);
  expect(await claimRequest(REQUEST, later(302_000), store)).toEqual({ state: "running" });
});

test("a released claim can be claimed again", async () => {
  const store = memoryObjectStore();
  const first = await claimRequest(REQUEST, NOON, store);
  if (first.state === "claimed") await releaseClaim(first.claim, store);
  expect(await claimRequest(REQUEST, NOON, store)).toMatchObject({ state: "claimed" });
});

test("the bucket reveals neither the request nor its response", async () => {
  const store = await done();
  for (const words of ["secret", "k-1", "ada", "news.test"]) expect(await objectsWith(words, store)).toEqual([]);
});

test("only responses older than a day are deleted", async () => {
  const store = await done(REQUEST, later(-48 * HOUR));
  await done({ ...REQUEST, name: "yesterday" }, later(-23 * HOUR), store);
  await done({ ...REQUEST, name: "today" }, NOON, store);
  expect(await deleteExpired(NOON, store)).toBe(1);
  expect(await deleteExpired(NOON, store)).toBe(0);
  const { objects } = await store.list({ prefix: "answers/", after: null, limit: 10 });
  expect(objects).toHaveLength(2);
});
