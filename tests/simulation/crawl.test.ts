import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { placeOfArticleKey } from "../../src/store/keys.ts";
import { crawlTurn } from "./crawl-turn.ts";
import { FAULT_KINDS, type FaultKind } from "./faulty-ports.ts";
import { brokenInvariants } from "./invariants.ts";
import { BRIDGE, BRIDGE_MIRROR, BRIDGE_SHORT, FERRY, MODEL_WEB } from "./model-web.ts";
import { World } from "./world.ts";

vi.mock("../../src/extract/extract-article.ts", async () => ({
  extractArticle: (await import("./model-page.ts")).extractModel,
}));

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
});

const ENTRIES = [BRIDGE, BRIDGE_SHORT, BRIDGE_MIRROR, FERRY];
const RUNS = 200;

function worldWith(faults: ReadonlyMap<number, FaultKind>, turn: (label: string) => Promise<void>): World {
  const fault = (step: number) => faults.get(step) ?? null;
  return new World({ sites: MODEL_WEB, answer: () => "first text", fault, turn, isTimeless: false });
}

test("a second turn finds everything known and queues nothing", async () => {
  const world = worldWith(new Map(), async () => {});
  await crawlTurn(world, ENTRIES);
  expect(world.messages).toHaveLength(ENTRIES.length);
  await world.drain();
  await crawlTurn(world, ENTRIES);
  expect(world.messages).toHaveLength(ENTRIES.length);
});

test("a turn that is missed, doubled or dies is made up for by the next, and no article comes twice", async () => {
  const plan = fc.record({
    scheduler: fc.scheduler(),
    turns: fc.integer({ min: 0, max: 3 }),
    faults: fc.array(fc.tuple(fc.nat({ max: 60 }), fc.constantFrom(...FAULT_KINDS)), { maxLength: 5 }),
  });
  const holds = fc.asyncProperty(plan, async ({ scheduler, turns, faults }) => {
    const world = worldWith(new Map(faults), (label) => scheduler.schedule(Promise.resolve(), label));
    const overlapping = Array.from({ length: turns }, () => crawlTurn(world, ENTRIES));
    await scheduler.waitFor(Promise.all(overlapping));
    await scheduler.waitFor(world.deliver([...world.messages]));
    world.hasFaults = false;
    await scheduler.waitFor(crawlTurn(world, ENTRIES));
    await scheduler.waitFor(world.drain());
    for (const url of ENTRIES) expect(world.messages.some(({ body }) => body.url.startsWith(`${url}?`))).toBe(true);
    expect(brokenInvariants(world, true)).toEqual([]);
    expect([...world.contents.keys()].filter((key) => placeOfArticleKey(key) !== null)).toHaveLength(2);
  });
  await fc.assert(holds, { numRuns: RUNS, seed: 1 });
}, 120_000);
