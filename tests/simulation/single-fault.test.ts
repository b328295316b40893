import { beforeEach, describe, expect, test, vi } from "vitest";
import { FAULT_KINDS, type FaultKind } from "./faulty-ports.ts";
import { brokenInvariants } from "./invariants.ts";
import type { ModelAnswer } from "./model-page.ts";
import { BRIDGE, BRIDGE_SHORT, MODEL_WEB } from "./model-web.ts";
import { World } from "./world.ts";

vi.mock("../../src/extract/article-part.ts", async () => ({ readPart: (await import("./model-page.ts")).readModel }));
vi.mock("../../src/extract/extract-article.ts", async () => ({
  joinPages: (await import("./model-page.ts")).joinModel,
}));

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
});

/** Deliveries one after the other, of these URLs with these answers; then one more, with a fault at one step. */
interface Scenario {
  readonly before: readonly (readonly [url: string, answer: ModelAnswer])[];
  readonly last: readonly [url: string, answer: ModelAnswer];
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  "a new article": { before: [], last: [BRIDGE, "first text"] },
  "a new article under another URL": { before: [], last: [BRIDGE_SHORT, "first text"] },
  "an edit": { before: [[BRIDGE, "first text"]], last: [BRIDGE, "edited text"] },
  "an edit found under another URL": { before: [[BRIDGE, "first text"]], last: [BRIDGE_SHORT, "long text"] },
  "an unchanged text": { before: [[BRIDGE, "first text"]], last: [BRIDGE, "first text"] },
  "an unchanged text under another URL": { before: [[BRIDGE, "first text"]], last: [BRIDGE_SHORT, "first text"] },
  "a text after a failure": { before: [[BRIDGE, "bot wall"]], last: [BRIDGE, "first text"] },
  "a paywalled stub over a text": { before: [[BRIDGE, "first text"]], last: [BRIDGE, "stub"] },
  "a text over a paywalled stub": { before: [[BRIDGE, "stub"]], last: [BRIDGE, "first text"] },
  "a bot wall over a text": { before: [[BRIDGE, "first text"]], last: [BRIDGE, "bot wall"] },
  "a page that is gone": { before: [[BRIDGE, "first text"]], last: [BRIDGE, "gone"] },
};

interface Ending {
  readonly world: World;
  /** First step of the last delivery, and the step after its last. */
  readonly steps: readonly [number, number];
}

async function play(
  { before, last }: Scenario,
  faultyStep: number,
  kind: FaultKind,
  isTimeless: boolean,
): Promise<Ending> {
  const script = [...before, last];
  const world: World = new World({
    sites: MODEL_WEB,
    answer: (_url, fetch) => script[Math.min(fetch, script.length - 1)]?.[1] ?? "busy",
    fault: (step) => (step === faultyStep ? kind : null),
    turn: async () => {},
    isTimeless,
  });
  for (const [url] of before) await world.deliver([world.send(url)]);
  const from = world.steps;
  await world.deliver([world.send(last[0])]);
  const to = world.steps;
  await world.drain();
  return { world, steps: [from, to] };
}

/** The bytes of the bucket, without attempt counts. */
function endState({ contents }: World): Record<string, string> {
  const state = Object.fromEntries([...contents].sort());
  for (const key of Object.keys(state)) {
    if (key.startsWith("failures/")) state[key] = (state[key] ?? "").replace(/"tries":\d+/, "");
  }
  return state;
}

function publishedArticles({ published }: World): string[] {
  return [...published].filter((id) => id.startsWith("stored_"));
}

describe.each(Object.entries(SCENARIOS))("%s", (_name, scenario) => {
  test.each(FAULT_KINDS)("leaves the same bytes as without a fault: %s, at every step", async (kind) => {
    const clean = await play(scenario, -1, kind, true);
    expect(brokenInvariants(clean.world, true)).toEqual([]);
    const [from, to] = clean.steps;
    expect(to - from).toBeGreaterThan(2);
    for (let step = from; step < to; step++) {
      const { world } = await play(scenario, step, kind, true);
      expect({ step, broken: brokenInvariants(world, true) }).toEqual({ step, broken: [] });
      expect({ step, state: endState(world) }).toEqual({ step, state: endState(clean.world) });
    }
  });

  test.each(FAULT_KINDS)(
    "breaks no invariant when time passes before the next delivery: %s, at every step",
    async (kind) => {
      const { world: clean, steps } = await play(scenario, -1, kind, false);
      const [from, to] = steps;
      expect(to - from).toBeGreaterThan(2);
      for (let step = from; step < to; step++) {
        const { world } = await play(scenario, step, kind, false);
        expect({ step, broken: brokenInvariants(world, true) }).toEqual({ step, broken: [] });
        expect({ step, published: publishedArticles(world) }).toEqual({ step, published: publishedArticles(clean) });
      }
    },
  );
});
