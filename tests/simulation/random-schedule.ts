import fc, { type Scheduler } from "fast-check";
import type { Catalog } from "../../src/ports/catalog.ts";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { FAULT_KINDS, type FaultKind } from "./faulty-ports.ts";
import { brokenInvariants } from "./invariants.ts";
import { isPage, type ModelAnswer } from "./model-page.ts";
import { BRIDGE, MODEL_WEB } from "./model-web.ts";
import { type Contents, parseContent } from "./watched-store.ts";
import { MAX_RETRIES, World } from "./world.ts";

/** A deliberate fault in the code, to check that the simulation catches it. */
export interface Mutant {
  readonly mutate?: (store: ObjectStore) => ObjectStore;
  readonly mutateCatalog?: (catalog: Catalog) => Catalog;
  readonly acknowledgesEarly?: boolean;
  readonly losesWaiting?: boolean;
}

/** The messages, the concurrent processes that get them, the pages' answers and the faults. */
export interface Plan {
  readonly scheduler: Scheduler;
  /** URLs of messages; a repeated URL is a duplicate message. */
  readonly urls: readonly string[];
  /** Number of concurrent processes; message n goes to process n modulo this. */
  readonly processes: number;
  readonly answers: readonly ModelAnswer[];
  readonly faults: readonly (readonly [step: number, kind: FaultKind])[];
  /** First step and number of steps in which every external call fails. */
  readonly outage: readonly [from: number, steps: number];
  /** Deliveries before the faults stop; after the last of them a message is dead-lettered. */
  readonly rounds: number;
}

const MAX_STEP = 120; // Most plans end by this step.

const ANSWERS: readonly ModelAnswer[] = [
  "first text",
  "first text",
  "edited text",
  "long text",
  "stub",
  "bot wall",
  "gone",
  "busy",
  "host busy",
  "poison",
];

export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  scheduler: fc.scheduler(),
  urls: fc.array(fc.constantFrom(...Object.keys(MODEL_WEB)), { minLength: 1, maxLength: 6 }),
  processes: fc.integer({ min: 1, max: 3 }),
  answers: fc
    .array(fc.constantFrom(...ANSWERS), { minLength: 1, maxLength: 8 })
    // The last answer is repeated for ever, and no host stays busy for ever.
    .filter((answers) => answers.at(-1) !== "host busy"),
  faults: fc.array(fc.tuple(fc.nat({ max: MAX_STEP }), fc.constantFrom(...FAULT_KINDS)), { maxLength: 6 }),
  outage: fc.tuple(fc.nat({ max: MAX_STEP }), fc.oneof(fc.constant(0), fc.nat({ max: MAX_STEP }))),
  rounds: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant(MAX_RETRIES + 1)),
});

/** Fetches of one article by several processes at the same time, while its text changes to and fro; nothing fails. */
export const anyRace: fc.Arbitrary<Plan> = fc.record({
  scheduler: fc.scheduler(),
  urls: fc.constant(Array<string>(5).fill(BRIDGE)),
  processes: fc.constant(3),
  answers: fc.array(fc.constantFrom("first text", "first text", "edited text"), { minLength: 5, maxLength: 5 }),
  faults: fc.constant([]),
  outage: fc.constant([0, 0] as const),
  rounds: fc.constant(1),
});

/**
 * Plays a plan, stops the faults and drains the queue, then delivers every message again.
 * @throws {Error} when an invariant is broken.
 */
export async function play(plan: Plan, mutant: Mutant = {}): Promise<void> {
  const { scheduler, urls, processes, answers, outage } = plan;
  const faults = new Map(plan.faults);
  const lastAnswer = answers.at(-1) ?? "busy";
  let isSettled = false;
  const world: World = new World({
    sites: MODEL_WEB,
    answer: (_url, fetch) => (isSettled ? lastAnswer : (answers[fetch] ?? lastAnswer)),
    fault: (step) => (step >= outage[0] && step < outage[0] + outage[1] ? "fail before" : (faults.get(step) ?? null)),
    turn: (label) => scheduler.schedule(Promise.resolve(), label),
    isTimeless: false,
    ...mutant,
  });
  for (const url of urls) world.send(url);
  for (let round = 0; round < plan.rounds; round++) {
    const waiting = world.messages.filter(({ state }) => state === "waiting");
    const shares = Array.from({ length: processes }, (_, share) => waiting.filter((_, n) => n % processes === share));
    await scheduler.waitFor(Promise.all(shares.map((share) => world.deliver(share))));
  }
  await scheduler.waitFor(world.drain());
  throwIfAny(brokenInvariants(world, false));

  isSettled = true;
  await deliverAgain(world, scheduler);
  const before = withoutTimes(world.contents);
  await deliverAgain(world, scheduler);
  throwIfAny(brokenInvariants(world, isPage(lastAnswer)));
  const after = withoutTimes(world.contents);
  throwIfAny(
    Object.keys(after)
      .filter((key) => after[key] !== before[key])
      .map((key) => `${key} changed by a duplicate`),
  );
}

/** Delivers duplicates of all messages, when the pages no longer change. */
async function deliverAgain(world: World, scheduler: Scheduler): Promise<void> {
  const urls = new Set(world.messages.map(({ body }) => body.url.replace(/\?.*/, "")));
  const duplicates = [...urls].map((url) => world.send(url));
  await scheduler.waitFor(world.deliver(duplicates));
  await scheduler.waitFor(world.drain());
}

/** The stored objects without fetch times and attempt counts. */
function withoutTimes(contents: Contents): Record<string, string> {
  const state: Record<string, string> = {};
  for (const key of contents.keys()) {
    if (key.startsWith("pages/") || key.endsWith(".md")) state[key] = contents.get(key) ?? "";
    else state[key] = JSON.stringify(parseContent(contents, key), (name, value) => (TIMES.has(name) ? null : value));
  }
  return state;
}

const TIMES = new Set(["lastChecked", "fetchedAt", "lastAt", "tries", "message"]);

function throwIfAny(broken: readonly string[]): void {
  if (broken.length > 0) throw new Error(broken.join("\n"));
}
