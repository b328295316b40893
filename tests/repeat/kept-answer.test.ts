import { expect, test } from "vitest";
import { memoryObjectStore } from "../../src/adapters/memory-object-store.ts";
import {
  claimAnswer,
  dropClaim,
  forgetAnswers,
  keepAnswer,
  type RepeatableRequest,
} from "../../src/repeat/kept-answer.ts";
import { objectsWith } from "../removal/everything.ts";

const REQUEST: RepeatableRequest = {
  name: "ada /v1/articles k-1",
  content: '{"url":"https://news.test/secret-story"}',
};
const ANSWER = { status: 201, headers: { Location: "/v1/articles/1" }, body: "the secret story" };
const NOON = new Date("2026-11-23T12:00:00Z");
const later = (milliseconds: number, from = NOON) => new Date(from.getTime() + milliseconds);
const HOUR = 3_600_000;

async function done(request = REQUEST, now = NOON, store = memoryObjectStore()) {
  const claimed = await claimAnswer(request, now, store);
  if (claimed.state !== "mine") throw new Error(claimed.state);
  await keepAnswer(claimed.claim, request, ANSWER, store);
  return store;
}

test("of many at the same time one does the request, and the others are told that it is being done", async () => {
  const store = memoryObjectStore();
  const states = (await Promise.all(Array.from({ length: 20 }, () => claimAnswer(REQUEST, NOON, store)))).map(
    ({ state }) => state,
  );
  expect(states.sort()).toEqual(["mine", ...Array(19).fill("running")]);
});

test("who comes later gets the answer, for 24 hours, over midnight too", async () => {
  const store = await done();
  for (const hours of [0, 1, 13, 23.9])
    expect(await claimAnswer(REQUEST, later(hours * HOUR), store)).toEqual({ state: "answered", answer: ANSWER });
  expect(await claimAnswer(REQUEST, later(24.1 * HOUR), store)).toMatchObject({ state: "mine" });
});

test("another content under the same name is told apart", async () => {
  const store = await done();
  expect(await claimAnswer({ ...REQUEST, content: "{}" }, NOON, store)).toEqual({ state: "different" });
  expect(await claimAnswer({ ...REQUEST, name: "ada /v1/articles k-2" }, NOON, store)).toMatchObject({ state: "mine" });
});

test("two on either side of midnight do it once", async () => {
  const before = new Date("2026-11-23T23:59:59.999Z");
  const store = memoryObjectStore();
  const [one, other] = await Promise.all([
    claimAnswer(REQUEST, before, store),
    claimAnswer(REQUEST, later(2, before), store),
  ]);
  expect([one.state, other.state].sort()).toEqual(["mine", "running"]);
});

test("a claim of somebody who broke off is taken over after five minutes, by one", async () => {
  const store = memoryObjectStore();
  const first = await claimAnswer(REQUEST, NOON, store);
  expect(await claimAnswer(REQUEST, later(299_000), store)).toEqual({ state: "running" });
  const taken = await Promise.all([1, 2, 3].map(() => claimAnswer(REQUEST, later(301_000), store)));
  expect(taken.map(({ state }) => state).sort()).toEqual(["mine", "running", "running"]);
  // The first comes back after all: theirs is not the answer any more.
  if (first.state === "mine") await keepAnswer(first.claim, REQUEST, { ...ANSWER, body: "late" }, store);
  expect(await claimAnswer(REQUEST, later(302_000), store)).toEqual({ state: "running" });
});

test("a claim that is given back can be had again", async () => {
  const store = memoryObjectStore();
  const first = await claimAnswer(REQUEST, NOON, store);
  if (first.state === "mine") await dropClaim(first.claim, store);
  expect(await claimAnswer(REQUEST, NOON, store)).toMatchObject({ state: "mine" });
});

test("the bucket says nothing of the request and of its answer", async () => {
  const store = await done();
  for (const words of ["secret", "k-1", "ada", "news.test"]) expect(await objectsWith(words, store)).toEqual([]);
});

test("what is older than a day is deleted, and nothing else", async () => {
  const store = await done(REQUEST, later(-48 * HOUR));
  await done({ ...REQUEST, name: "yesterday" }, later(-23 * HOUR), store);
  await done({ ...REQUEST, name: "today" }, NOON, store);
  expect(await forgetAnswers(NOON, store)).toBe(1);
  expect(await forgetAnswers(NOON, store)).toBe(0);
  const { objects } = await store.list({ prefix: "answers/", after: null, limit: 10 });
  expect(objects).toHaveLength(2);
});
