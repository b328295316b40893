import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { placeOfArticleKey } from "../../src/store/keys.ts";
import { FAULT_KINDS, type FaultKind } from "./faulty-ports.ts";
import { brokenInvariants } from "./invariants.ts";
import { BRIDGE, BRIDGE_MIRROR, BRIDGE_SHORT, FERRY, MODEL_WEB } from "./model-web.ts";
import { type CrawlMutant, PACE, runCrawl } from "./run-crawl.ts";
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
/** Each mutant is caught within 30, with each of three seeds. */
const RUNS = 100;

function worldWith(faults: ReadonlyMap<number, FaultKind>, turn: (label: string) => Promise<void>): World {
  const fault = (step: number) => faults.get(step) ?? null;
  return new World({ sites: MODEL_WEB, answer: () => "first text", fault, turn, isTimeless: false });
}

test("a second run in the same interval polls nothing, and one in the next finds nothing new", async () => {
  const world = worldWith(new Map(), async () => {});
  await runCrawl(world, ENTRIES);
  expect(world.messages).toHaveLength(ENTRIES.length);
  await runCrawl(world, ENTRIES);
  expect(world.polls).toBe(1);
  await world.drain();
  world.elapsed += 2 * 86_400;
  await runCrawl(world, ENTRIES);
  expect(world.polls).toBe(2);
  expect(world.messages).toHaveLength(ENTRIES.length);
});

/** Runs that overlap and crash in one interval, and then one run in the next. */
function recovers(mutant: CrawlMutant | null) {
  const plan = fc.record({
    scheduler: fc.scheduler(),
    runs: fc.integer({ min: 0, max: 3 }),
    faults: fc.array(fc.tuple(fc.nat({ max: 60 }), fc.constantFrom(...FAULT_KINDS)), { maxLength: 5 }),
  });
  return fc.asyncProperty(plan, async ({ scheduler, runs, faults }) => {
    const world = worldWith(new Map(faults), (label) => scheduler.schedule(Promise.resolve(), label));
    const overlapping = Array.from({ length: runs }, () => runCrawl(world, ENTRIES, { mutant }));
    await scheduler.waitFor(Promise.all(overlapping));
    expect(world.polls, "polls in one interval").toBeLessThanOrEqual(1);
    await scheduler.waitFor(world.deliver([...world.messages]));
    world.hasFaults = false;
    world.elapsed += 2 * PACE.shortest;
    await scheduler.waitFor(runCrawl(world, ENTRIES, { mutant }));
    await scheduler.waitFor(world.drain());
    const queued = world.messages.map(({ body }) => body.url.replace(/\?.*/, ""));
    for (const url of ENTRIES) expect(queued.includes(url), `${url} was queued`).toBe(true);
    expect(brokenInvariants(world, true)).toEqual([]);
    expect([...world.contents.keys()].filter((key) => placeOfArticleKey(key) !== null)).toHaveLength(2);
  });
}

test("the next run makes up for runs that were missed, doubled or crashed, and stores no article twice", async () => {
  await fc.assert(recovers(null), { numRuns: RUNS, seed: 1 });
}, 120_000);

test("with clocks an hour off, a source is polled too often or too late, and nothing is lost", async () => {
  const skew = fc.constantFrom(-3_600, 0, 3_600);
  const plan = fc.record({ scheduler: fc.scheduler(), skews: fc.array(skew, { minLength: 1, maxLength: 3 }) });
  const recovers = fc.asyncProperty(plan, async ({ scheduler, skews }) => {
    const world = worldWith(new Map(), (label) => scheduler.schedule(Promise.resolve(), label));
    const runs = skews.map((seconds) => runCrawl(world, [BRIDGE], { skew: seconds }));
    await scheduler.waitFor(Promise.all(runs));
    expect(world.polls).toBeGreaterThanOrEqual(1);
    await scheduler.waitFor(world.drain());
    const before = world.polls;
    // A run whose clock is ahead may poll it twice, finding nothing the second time.
    world.elapsed += 3_600 + 4 * PACE.shortest;
    await scheduler.waitFor(runCrawl(world, [FERRY, BRIDGE]));
    expect(world.polls).toBe(before + 1);
    await scheduler.waitFor(world.drain());
    expect(brokenInvariants(world, true)).toEqual([]);
    expect(world.messages.some(({ body }) => body.url.startsWith(FERRY))).toBe(true);
  });
  await fc.assert(recovers, { numRuns: 50, seed: 1 });
}, 60_000);

test.each<[CrawlMutant, RegExp]>([
  ["polls without a lease", /polls in one interval/],
  ["records before queueing", /was queued: expected false/],
])(
  "catches the mutant that %s",
  async (mutant, found) => {
    const { failed, errorInstance } = await fc.check(recovers(mutant), { numRuns: RUNS, seed: 1, endOnFailure: true });
    expect(failed).toBe(true);
    expect(String(errorInstance)).toMatch(found);
  },
  120_000,
);
