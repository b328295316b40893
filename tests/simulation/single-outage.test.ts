import { beforeEach, describe, expect, test, vi } from "vitest";
import type { FailureRecord } from "../../src/failure.ts";
import { jsonBytes } from "../../src/store/json-object.ts";
import { articleKey, attemptsKey, failureKey, urlKey } from "../../src/store/keys.ts";
import { articleHost, articleId } from "../../src/url/article-id.ts";
import { recordEnd } from "../../workers/queue/crash-count.ts";
import { brokenInvariants } from "./invariants.ts";
import type { ModelAnswer } from "./model-page.ts";
import { BRIDGE, FERRY, MODEL_WEB } from "./model-web.ts";
import { parseContent } from "./watched-store.ts";
import { MAX_RETRIES, World } from "./world.ts";

vi.mock("../../src/extract/article-part.ts", async () => ({ readPart: (await import("./model-page.ts")).readModel }));
vi.mock("../../src/extract/extract-article.ts", async () => ({
  joinPages: (await import("./model-page.ts")).joinModel,
}));
vi.mock("../../workers/queue/crash-count.ts", { spy: true });

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.mocked(recordEnd).mockRestore();
});

const placeOf = (url: string) => ({ host: articleHost(url), id: articleId(url) });
const failureOf = (url: string, { contents }: World) =>
  parseContent<FailureRecord>(contents, failureKey(placeOf(url)))?.code ?? null;
const isStored = (url: string, { contents }: World) => contents.has(articleKey(placeOf(url)));

/** A world in which the steps with this label fail, and all others succeed. */
function without(label: string, answers: Readonly<Record<string, ModelAnswer>> = {}): World {
  return new World({
    sites: MODEL_WEB,
    answer: (url) => answers[url] ?? "first text",
    fault: (_step, name) => (name.startsWith(label) ? "fail before" : null),
    turn: async () => {},
    isTimeless: false,
  });
}

const CATALOG_OR_WEBHOOKS = ["index", "clear failure", "publish"];

describe.each(CATALOG_OR_WEBHOOKS)("while every %s step fails and no other", (label) => {
  test.each([1, 2, 5, MAX_RETRIES])(
    "for %d deliveries: the article is stored, fetched once and published once",
    async (deliveries) => {
      const world = without(label);
      const message = world.send(BRIDGE);
      for (let delivery = 0; delivery < deliveries; delivery++) await world.deliver([message]);
      expect([isStored(BRIDGE, world), failureOf(BRIDGE, world), message.state]).toEqual([true, null, "waiting"]);
      await world.drain();
      expect(brokenInvariants(world, true)).toEqual([]);
      expect([failureOf(BRIDGE, world), message.state, world.fetches]).toEqual([null, "acknowledged", 1]);
      expect(world.publishedTypes).toEqual(["article.stored"]);
      expect(world.contents.has(attemptsKey(placeOf(BRIDGE)))).toBe(false);
    },
  );

  test("until the last retry: not recorded as a failure either", async () => {
    const world = without(label);
    const message = world.send(BRIDGE);
    for (let delivery = 0; delivery <= MAX_RETRIES; delivery++) await world.deliver([message]);
    expect(message.state).toBe("dead");
    expect([isStored(BRIDGE, world), failureOf(BRIDGE, world)]).toEqual([true, null]);
  });

  test("catches the mutant that counts such a delivery as a crash", async () => {
    vi.mocked(recordEnd).mockImplementation(async () => {});
    const world = without(label);
    const message = world.send(BRIDGE);
    for (let delivery = 0; delivery < 3; delivery++) await world.deliver([message]);
    expect(failureOf(BRIDGE, world)).toBe("crashed");
  });
});

test.each(["reserve slot", "send later"])(
  "while %s fails, a page with a busy host waits and is not counted as crashed",
  async (label) => {
    const world = without(label, { [BRIDGE]: "host busy" });
    const message = world.send(BRIDGE);
    for (let delivery = 0; delivery < 5; delivery++) await world.deliver([message]);
    expect([failureOf(BRIDGE, world), message.state]).toEqual([null, "waiting"]);
  },
);

test("a page on which extraction throws is recorded as failed, and the others are stored", async () => {
  const world = without("nothing", { [BRIDGE]: "bug" });
  for (const url of [BRIDGE, FERRY]) world.send(url);
  await world.deliver([...world.messages]);
  expect([failureOf(BRIDGE, world), isStored(FERRY, world)]).toEqual(["internal-error", true]);
  for (let delivery = 0; delivery <= MAX_RETRIES; delivery++) await world.drain();
  expect(brokenInvariants(world, true)).toEqual([]);
  expect(failureOf(BRIDGE, world)).toBe("gave-up");
});

/** Valid JSON of the wrong shape for its key, as another program or an older version may leave it. */
const WRONG = [[], {}, null, 7, "text", { host: "../../..", id: "x" }, { schemaVersion: 1, version: { number: 1 } }];

describe.each(WRONG.map((value) => [JSON.stringify(value), value] as const))(
  "with %s in the bucket",
  (_json, value) => {
    test.each([
      ["the article", articleKey(placeOf(BRIDGE))],
      ["its URL", urlKey(articleId(BRIDGE))],
      ["its failure", failureKey(placeOf(BRIDGE))],
      ["its attempts", attemptsKey(placeOf(BRIDGE))],
    ])("in place of %s, the page and another one are still stored", async (_what, key) => {
      const world = without("nothing");
      await world.plant(key, jsonBytes(value));
      for (const url of [BRIDGE, FERRY]) world.send(url);
      await world.drain();
      expect(world.messages.map(({ state }) => state)).toEqual(["acknowledged", "acknowledged"]);
      expect([isStored(BRIDGE, world), isStored(FERRY, world)]).toEqual([true, true]);
      expect(brokenInvariants(world, true)).toEqual([]);
    });
  },
);
