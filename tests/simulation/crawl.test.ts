import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { placeOfArticleKey } from "../../src/store/keys.ts";
import { type CrawlMutant, crawlTurn, PACE } from "./crawl-turn.ts";
import { FAULT_KINDS, type FaultKind } from "./faulty-ports.ts";
import { brokenInvariants } from "./invariants.ts";
import { BRIDGE, BRIDGE_MIRROR, BRIDGE_SHORT, FERRY, MODEL_WEB } from "./model-web.ts";
import { World } from "./world.ts";

vi.mock("../../src/extract/article-part.ts", async () => ({ readPart: (await import("./model-page.ts")).readModel }));
vi.mock("../../src/extract/extract-article.ts", async () => ({
  joinPages: (await import("./model-page.ts")).joinModel,
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

test("a second turn of the same slot reads nothing, one of the next slot finds nothing new", async () => {
  const world = worldWith(new Map(), async () => {});
  await crawlTurn(world, ENTRIES);
  expect(world.messages).toHaveLength(ENTRIES.length);
  await crawlTurn(world, ENTRIES);
  expect(world.readings).toBe(1);
  await world.drain();
  world.elapsed += 2 * 86_400;
  await crawlTurn(world, ENTRIES);
  expect(world.readings).toBe(2);
  expect(world.messages).toHaveLength(ENTRIES.length);
});

/** A slot in which turns overlap and die, and then one turn in the next slot. */
function holds(mutant: CrawlMutant | null) {
  const plan = fc.record({
    scheduler: fc.scheduler(),
    turns: fc.integer({ min: 0, max: 3 }),
    faults: fc.array(fc.tuple(fc.nat({ max: 60 }), fc.constantFrom(...FAULT_KINDS)), { maxLength: 5 }),
  });
  return fc.asyncProperty(plan, async ({ scheduler, turns, faults }) => {
    const world = worldWith(new Map(faults), (label) => scheduler.schedule(Promise.resolve(), label));
    const overlapping = Array.from({ length: turns }, () => crawlTurn(world, ENTRIES, { mutant }));
    await scheduler.waitFor(Promise.all(overlapping));
    expect(world.readings, "readings in one slot").toBeLessThanOrEqual(1);
    await scheduler.waitFor(world.deliver([...world.messages]));
    world.hasFaults = false;
    world.elapsed += 2 * PACE.shortest;
    await scheduler.waitFor(crawlTurn(world, ENTRIES, { mutant }));
    await scheduler.waitFor(world.drain());
    const queued = world.messages.map(({ body }) => body.url.replace(/\?.*/, ""));
    for (const url of ENTRIES) expect(queued.includes(url), `${url} was queued`).toBe(true);
    expect(brokenInvariants(world, true)).toEqual([]);
    expect([...world.contents.keys()].filter((key) => placeOfArticleKey(key) !== null)).toHaveLength(2);
  });
}

test("a turn that is missed, doubled or dies is made up for by the next, and no article comes twice", async () => {
  await fc.assert(holds(null), { numRuns: RUNS, seed: 1 });
}, 120_000);

test("with clocks that are an hour off a source is read too often or too late, and nothing is lost", async () => {
  const skew = fc.constantFrom(-3_600, 0, 3_600);
  const plan = fc.record({ scheduler: fc.scheduler(), skews: fc.array(skew, { minLength: 1, maxLength: 3 }) });
  const holds = fc.asyncProperty(plan, async ({ scheduler, skews }) => {
    const world = worldWith(new Map(), (label) => scheduler.schedule(Promise.resolve(), label));
    const turns = skews.map((seconds) => crawlTurn(world, [BRIDGE], { skew: seconds }));
    await scheduler.waitFor(Promise.all(turns));
    expect(world.readings).toBeGreaterThanOrEqual(1);
    await scheduler.waitFor(world.drain());
    const before = world.readings;
    // A run whose clock is ahead may read it twice, and the second time without news.
    world.elapsed += 3_600 + 4 * PACE.shortest;
    await scheduler.waitFor(crawlTurn(world, [FERRY, BRIDGE]));
    expect(world.readings).toBe(before + 1);
    await scheduler.waitFor(world.drain());
    expect(brokenInvariants(world, true)).toEqual([]);
    expect(world.messages.some(({ body }) => body.url.startsWith(FERRY))).toBe(true);
  });
  await fc.assert(holds, { numRuns: 50, seed: 1 });
}, 60_000);

test.each<[CrawlMutant, RegExp]>([
  ["reads without asking", /readings in one slot/],
  ["notes before the queue has taken", /was queued: expected false/],
])(
  "a crawl that %s is found out",
  async (mutant, found) => {
    const { failed, errorInstance } = await fc.check(holds(mutant), { numRuns: RUNS, seed: 1, endOnFailure: true });
    expect(failed).toBe(true);
    expect(String(errorInstance)).toMatch(found);
  },
  120_000,
);
