import { beforeEach, expect, test, vi } from "vitest";
import type { QueuedMessage } from "../../workers/messages/ingest-message.ts";
import { FAULT_KINDS, type FaultKind } from "./faulty-ports.ts";
import { brokenInvariants } from "./invariants.ts";
import type { ModelAnswer } from "./model-page.ts";
import { BRIDGE, MODEL_WEB } from "./model-web.ts";
import { World } from "./world.ts";

vi.mock("../../src/extract/article-part.ts", async () => ({ readPart: (await import("./model-page.ts")).readModel }));
vi.mock("../../src/extract/extract-article.ts", async () => ({
  joinPages: (await import("./model-page.ts")).joinModel,
}));

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
});

/** A message whose host has no free slot at first, with a fault at one step of its delivery. */
async function play(answers: readonly ModelAnswer[], faultyStep: number, kind: FaultKind) {
  const world = new World({
    sites: MODEL_WEB,
    answer: (_url, fetch) => answers[Math.min(fetch, answers.length - 1)] ?? "busy",
    fault: (step) => (step === faultyStep ? kind : null),
    turn: async () => {},
    isTimeless: false,
  });
  await world.deliver([world.send(BRIDGE)]);
  const { steps } = world;
  await world.drain();
  return { world, steps };
}

const attemptsOf = (world: World) =>
  Math.max(...world.messages.map(({ body, attempts }) => ((body as QueuedMessage).waited?.tries ?? 0) + attempts));

test.each(FAULT_KINDS)("a waiting message is neither lost nor set aside: %s, at every step", async (kind) => {
  const clean = await play(["host busy", "first text"], -1, kind);
  expect(clean.world.messages).toHaveLength(2);
  expect(clean.steps).toBeGreaterThan(2);
  for (let step = 0; step < clean.steps; step++) {
    const { world } = await play(["host busy", "host busy", "first text"], step, kind);
    expect({ step, broken: brokenInvariants(world, true) }).toEqual({ step, broken: [] });
    expect({ step, failures: [...world.contents.keys()].filter((key) => key.startsWith("failures/")) }).toEqual({
      step,
      failures: [],
    });
  }
});

test("waits do not count as attempts, and attempts are counted across waits", async () => {
  const waited = await play(["host busy", "host busy", "host busy", "first text"], -1, "fail before");
  expect(attemptsOf(waited.world)).toBe(1);
  const failed = await play(["busy", "host busy", "busy", "host busy", "first text"], -1, "fail before");
  expect(attemptsOf(failed.world)).toBe(3);
});
