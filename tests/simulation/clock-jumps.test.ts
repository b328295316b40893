import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { StoredArticle } from "../../src/article.ts";
import type { FailureRecord } from "../../src/failure.ts";
import { isInFuture } from "../../src/store/clock-skew.ts";
import { articleKey, failureKey } from "../../src/store/keys.ts";
import { articleHost, articleId } from "../../src/url/article-id.ts";
import { crawlTurn, PACE } from "./crawl-turn.ts";
import { brokenInvariants } from "./invariants.ts";
import type { ModelAnswer } from "./model-page.ts";
import { BRIDGE, BRIDGE_SHORT, FERRY, MODEL_WEB } from "./model-web.ts";
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

/** In seconds. */
const JUMPS = { "an hour": 3_600, "a month": 30 * 86_400, "ten years": 3_650 * 86_400 };
const LATER = 3_600;

interface Visit {
  readonly url: string;
  readonly answer: ModelAnswer;
  /** Seconds by which the clock of the process is ahead, or behind. */
  readonly skew: number;
}

/** One delivery after the other, each by a process with a clock of its own, an hour apart. */
async function worldAfter(visits: readonly Visit[]): Promise<World> {
  let answer: ModelAnswer = "first text";
  const world: World = new World({
    sites: MODEL_WEB,
    answer: () => answer,
    fault: () => null,
    turn: async () => {},
    isTimeless: false,
  });
  for (const visit of visits) {
    answer = visit.answer;
    world.elapsed += visit.skew;
    await world.deliver([world.send(visit.url)]);
    world.elapsed += LATER - visit.skew;
  }
  return world;
}

const placeOf = (url: string) => ({ host: articleHost(url), id: articleId(url) });
const articleAt = (url: string, { contents }: World) => parseContent<StoredArticle>(contents, articleKey(placeOf(url)));
const failureOf = (url: string, { contents }: World) => parseContent<FailureRecord>(contents, failureKey(placeOf(url)));

describe.each(Object.entries(JUMPS))("after a clock that was %s ahead", (_jump, skew) => {
  test.each<ModelAnswer>(["first text", "long text", "stub"])(
    "an article that was filed as %s takes the next edit, and is as old as that",
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

  test("the same text again sets the time right", async () => {
    const world = await worldAfter([
      { url: BRIDGE, answer: "first text", skew },
      { url: BRIDGE, answer: "first text", skew: 0 },
    ]);
    expect(Date.parse(articleAt(BRIDGE, world)?.version.lastChecked ?? "")).toBeLessThanOrEqual(world.now());
    expect(brokenInvariants(world, true)).toEqual([]);
  });

  test("a failure is settled by the next good fetch, and replaced by the next failure", async () => {
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

  test("an article that was gone is there again, and one that was there is gone", async () => {
    const there = { url: BRIDGE, answer: "first text", skew: 0 } as const;
    const again = await worldAfter([there, { url: BRIDGE, answer: "gone", skew }, there]);
    expect(articleAt(BRIDGE, again)?.gone).toBeNull();
    const gone = await worldAfter([
      { ...there, skew },
      { url: BRIDGE, answer: "gone", skew: 0 },
    ]);
    expect(articleAt(BRIDGE, gone)?.gone).not.toBeNull();
  });

  test("a page that ends its process is set aside within one more try", async () => {
    const world = await worldAfter([
      { url: BRIDGE, answer: "busy", skew },
      { url: BRIDGE, answer: "poison", skew: 0 },
    ]);
    const before = world.fetches;
    await world.drain();
    expect(failureOf(BRIDGE, world)?.code).toBe("crashed");
    expect(world.fetches - before).toBeLessThanOrEqual(4);
  });

  test("a source is read in the next slot", async () => {
    const world = await worldAfter([]);
    await crawlTurn(world, [BRIDGE], { skew });
    await world.drain();
    world.elapsed += PACE.longest;
    await crawlTurn(world, [BRIDGE, FERRY]);
    await world.drain();
    expect(world.readings).toBe(2);
    expect([BRIDGE, FERRY].map((url) => articleAt(url, world) === null)).toEqual([false, false]);
  });
});

const RUNS = 300;

/** Whatever clocks have said, what is fetched when they are right is what stays. */
const anyJumps = fc.asyncProperty(
  fc.array(
    fc.record({
      url: fc.constantFrom(BRIDGE, BRIDGE_SHORT, FERRY),
      answer: fc.constantFrom<ModelAnswer>("first text", "long text", "stub", "bot wall", "gone", "busy"),
      skew: fc.constantFrom(0, ...Object.values(JUMPS), ...Object.values(JUMPS).map((seconds) => -seconds)),
    }),
    { maxLength: 8 },
  ),
  async (visits) => {
    const right = [BRIDGE, FERRY].map((url) => ({ url, answer: "edited text", skew: 0 }) as const);
    const world = await worldAfter([...visits, ...right]);
    const broken = brokenInvariants(world, false);
    if (broken.length > 0) throw new Error(broken.join("\n"));
    for (const { url } of right) {
      const article = articleAt(url, world);
      if (!article?.articleBody.includes("Saturday")) throw new Error(`${url} has not taken its edit`);
      if (article.gone !== null) throw new Error(`${url} is there, and said to be gone`);
      if (Date.parse(article.version.lastChecked) > world.now()) throw new Error(`${url} is checked in the future`);
      if (failureOf(url, world) !== null) throw new Error(`${url} has failed in the future`);
    }
  },
);

test("clocks that jump, however often, keep no article from its next edit", async () => {
  await fc.assert(anyJumps, { numRuns: RUNS, seed: 1 });
}, 120_000);

test("the mutant is caught that believes every time of the bucket", async () => {
  vi.mocked(isInFuture).mockReturnValue(false);
  const { failed, errorInstance } = await fc.check(anyJumps, { numRuns: RUNS, seed: 1, endOnFailure: true });
  expect(failed).toBe(true);
  expect(String(errorInstance)).toMatch(/has not taken its edit|said to be gone|in the future/);
}, 120_000);
