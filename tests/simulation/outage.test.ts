import { beforeEach, expect, test, vi } from "vitest";
import { brokenInvariants } from "./invariants.ts";
import { BRIDGE, BRIDGE_SHORT, FERRY, MODEL_WEB } from "./model-web.ts";
import { World } from "./world.ts";

vi.mock("../../src/extract/article-part.ts", async () => ({ readPart: (await import("./model-page.ts")).readModel }));
vi.mock("../../src/extract/extract-article.ts", async () => ({
  joinPages: (await import("./model-page.ts")).joinModel,
}));

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
});

const TWO_HOURS_SECONDS = 7200;
const DAY_SECONDS = 86_400;

/** Delivers each message when its back-off is over, while every call fails for `outageSeconds`. */
async function surviveOutage(outageSeconds: number, random: number): Promise<World> {
  let now = 0;
  const world = new World({
    sites: MODEL_WEB,
    answer: () => "first text",
    fault: () => (now < outageSeconds ? "fail before" : null),
    turn: async () => {},
    isTimeless: false,
    random,
  });
  const due = new Map([BRIDGE, BRIDGE_SHORT, FERRY].map((url) => [world.send(url), 0]));
  for (;;) {
    const [next] = [...due].filter(([{ state }]) => state === "waiting").sort(([, a], [, b]) => a - b);
    if (next === undefined) return world;
    now = Math.max(now, next[1]);
    await world.deliver([next[0]]);
    due.set(next[0], now + next[0].delaySeconds);
  }
}

test.each([
  ["the shortest back-off", 0],
  ["the longest back-off", 0.999],
])("two hours without storage delay the articles and lose none, with %s", async (_why, random) => {
  const world = await surviveOutage(TWO_HOURS_SECONDS, random);
  expect(world.messages.map(({ state }) => state)).toEqual(["acknowledged", "acknowledged", "acknowledged"]);
  expect(brokenInvariants(world, true)).toEqual([]);
  expect([...world.contents.keys()].filter((key) => key.startsWith("failures/"))).toEqual([]);
});

test("after a day without storage every URL is recorded as given up", async () => {
  const world = await surviveOutage(DAY_SECONDS, 0.5);
  expect(world.messages.map(({ state }) => state)).toEqual(["dead", "dead", "dead"]);
  expect(brokenInvariants(world, false)).toEqual([]);
  expect([...world.contents.keys()].filter((key) => key.startsWith("failures/"))).toHaveLength(3);
});
