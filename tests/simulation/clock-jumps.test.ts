import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { FailureRecord } from "../../src/failure.ts";
import { isInFuture } from "../../src/store/clock-skew.ts";
import { articleKey, failureKey } from "../../src/store/keys.ts";
import type { StoredArticle } from "../../src/stored-article.ts";
import { articleHost, articleId } from "../../src/url/article-id.ts";
import { brokenInvariants } from "./invariants.ts";
import type { ModelAnswer } from "./model-page.ts";
import { BRIDGE, BRIDGE_SHORT, FERRY, MODEL_WEB } from "./model-web.ts";
import { PACE, runCrawl } from "./run-crawl.ts";
import { parseContent } from "./watched-store.ts";
import { World } from "./world.ts";

vi.mock("../../src/extract/article-part.ts", async () => ({ readPart: (await import("./model-page.ts")).readModel }));
vi.mock("../../src/extract/extract-article.ts", async () => ({
  joinPages: (await import("./model-page.ts")).joinModel,
}));
vi.mock("../../src/store/clock-skew.ts", { spy: true });

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.mocked(isInFuture).mockRestore();
});

const JUMPS_SECONDS = { "an hour": 3_600, "a month": 30 * 86_400, "ten years": 3_650 * 86_400 };
const INTERVAL_SECONDS = 3_600;

interface Delivery {
  readonly url: string;
  readonly answer: ModelAnswer;
  /** Seconds by which the process's clock is ahead (or behind, if negative). */
  readonly skew: number;
}

/** Deliveries an hour apart, each by a process with a clock of its own. */
async function worldAfter(deliveries: readonly Delivery[]): Promise<World> {
  let answer: ModelAnswer = "first text";
  const world: World = new World({
    sites: MODEL_WEB,
    answer: () => answer,
    fault: () => null,
    turn: async () => {},
    isTimeless: false,
  });
  for (const delivery of deliveries) {
    answer = delivery.answer;
    world.elapsed += delivery.skew;
    await world.deliver([world.send(delivery.url)]);
    world.elapsed += INTERVAL_SECONDS - delivery.skew;
  }
  return world;
}

const placeOf = (url: string) => ({ host: articleHost(url), id: articleId(url) });
const articleAt = (url: string, { contents }: World) => parseContent<StoredArticle>(contents, articleKey(placeOf(url)));
const failureOf = (url: string, { contents }: World) => parseContent<FailureRecord>(contents, failureKey(placeOf(url)));

describe.each(Object.entries(JUMPS_SECONDS))("after a delivery whose clock was %s ahead", (_jump, skew) => {
  test.each<ModelAnswer>(["first text", "long text", "stub"])(
    "an article stored as %s accepts the next edit and its time",
    async (answer) => {
      const world = await worldAfter([
        { url: BRIDGE, answer, skew },
        { url: BRIDGE, answer: "edited text", skew: 0 },
      ]);
      const article = articleAt(BRIDGE, world);
      expect(article?.articleBody).toContain("Saturday");
      expect(Date.parse(article?.version.lastChecked ?? "")).toBeLessThanOrEqual(world.now());
      expect(brokenInvariants(world, true)).toEqual([]);
    },
  );

  test("refetching the same text corrects the time", async () => {
    const world = await worldAfter([
      { url: BRIDGE, answer: "first text", skew },
      { url: BRIDGE, answer: "first text", skew: 0 },
    ]);
    expect(Date.parse(articleAt(BRIDGE, world)?.version.lastChecked ?? "")).toBeLessThanOrEqual(world.now());
    expect(brokenInvariants(world, true)).toEqual([]);
  });

  test("a failure is cleared by the next good fetch, and replaced by the next failure", async () => {
    const settled = await worldAfter([
      { url: BRIDGE, answer: "bot wall", skew },
      { url: BRIDGE, answer: "first text", skew: 0 },
    ]);
    expect(failureOf(BRIDGE, settled)).toBeNull();
    const replaced = await worldAfter([
      { url: BRIDGE, answer: "bot wall", skew },
      { url: BRIDGE, answer: "busy", skew: 0 },
    ]);
    expect(failureOf(BRIDGE, replaced)).toMatchObject({ code: "server-busy", tries: 2 });
    expect(Date.parse(failureOf(BRIDGE, replaced)?.lastAt ?? "")).toBeLessThanOrEqual(replaced.now());
  });

  test("an article marked as gone is restored, and a stored one is marked as gone", async () => {
    const there = { url: BRIDGE, answer: "first text", skew: 0 } as const;
    const again = await worldAfter([there, { url: BRIDGE, answer: "gone", skew }, there]);
    expect(articleAt(BRIDGE, again)?.gone).toBeNull();
    const gone = await worldAfter([
      { ...there, skew },
      { url: BRIDGE, answer: "gone", skew: 0 },
    ]);
    expect(articleAt(BRIDGE, gone)?.gone).not.toBeNull();
  });

  test("a page that crashes its process is set aside within one more attempt", async () => {
    const world = await worldAfter([
      { url: BRIDGE, answer: "busy", skew },
      { url: BRIDGE, answer: "poison", skew: 0 },
    ]);
    const before = world.fetches;
    await world.drain();
    expect(failureOf(BRIDGE, world)?.code).toBe("crashed");
    expect(world.fetches - before).toBeLessThanOrEqual(4);
  });

  test("a source is polled in the next interval", async () => {
    const world = await worldAfter([]);
    await runCrawl(world, [BRIDGE], { skew });
    await world.drain();
    world.elapsed += PACE.longest;
    await runCrawl(world, [BRIDGE, FERRY]);
    await world.drain();
    expect(world.polls).toBe(2);
    expect([BRIDGE, FERRY].map((url) => articleAt(url, world) === null)).toEqual([false, false]);
  });
});

/** The mutant is caught within three. */
const RUNS = 100;

/** Whatever the clocks said before, fetches made with a correct clock prevail. */
const anyJumps = fc.asyncProperty(
  fc.array(
    fc.record({
      url: fc.constantFrom(BRIDGE, BRIDGE_SHORT, FERRY),
      answer: fc.constantFrom<ModelAnswer>("first text", "long text", "stub", "bot wall", "gone", "busy"),
      skew: fc.constantFrom(
        0,
        ...Object.values(JUMPS_SECONDS),
        ...Object.values(JUMPS_SECONDS).map((seconds) => -seconds),
      ),
    }),
    { maxLength: 8 },
  ),
  async (deliveries) => {
    const right = [BRIDGE, FERRY].map((url) => ({ url, answer: "edited text", skew: 0 }) as const);
    const world = await worldAfter([...deliveries, ...right]);
    const broken = brokenInvariants(world, false);
    if (broken.length > 0) throw new Error(broken.join("\n"));
    for (const { url } of right) {
      const article = articleAt(url, world);
      if (!article?.articleBody.includes("Saturday")) throw new Error(`${url} has not accepted its edit`);
      if (article.gone !== null) throw new Error(`${url} is available, but marked as gone`);
      if (Date.parse(article.version.lastChecked) > world.now()) throw new Error(`${url} was checked in the future`);
      if (failureOf(url, world) !== null) throw new Error(`${url} failed in the future`);
    }
  },
);

test("clock jumps never keep an article from its next edit", async () => {
  await fc.assert(anyJumps, { numRuns: RUNS, seed: 1 });
}, 120_000);

test("catches the mutant that trusts timestamps in the future", async () => {
  vi.mocked(isInFuture).mockReturnValue(false);
  const { failed, errorInstance } = await fc.check(anyJumps, { numRuns: RUNS, seed: 1, endOnFailure: true });
  expect(failed).toBe(true);
  expect(String(errorInstance)).toMatch(/has not accepted its edit|marked as gone|in the future/);
}, 120_000);
