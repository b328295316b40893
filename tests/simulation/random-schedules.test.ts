import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { underOwnUrl } from "../../src/store/place-of-article.ts";
import { reasonToKeep } from "../../src/store/reason-to-keep.ts";
import { anyPlan, type Mutant, play } from "./random-schedule.ts";

const { SIMULATION_RUNS, SIMULATION_SEED } = process.env;

/** The suite plays the same plans each time. A run that is asked for (see README.md) plays others, and prints the seed of a failure. */
const RUNS = Number(SIMULATION_RUNS ?? 400);
const SEED = Number(SIMULATION_SEED ?? (SIMULATION_RUNS === undefined ? 1 : Date.now()));
/** The same for a mutant, which is found long before. */
const RUNS_TO_CATCH = 500;

vi.mock("../../src/extract/article-part.ts", async () => ({ readPart: (await import("./model-page.ts")).readModel }));
vi.mock("../../src/extract/extract-article.ts", async () => ({
  joinPages: (await import("./model-page.ts")).joinModel,
}));
vi.mock("../../src/store/reason-to-keep.ts", { spy: true });
vi.mock("../../src/store/place-of-article.ts", { spy: true });

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
});

test(
  `whatever fails, crashes, comes twice or late, nothing is lost and nothing gets worse (${RUNS} schedules)`,
  async () => {
    const plans = fc.asyncProperty(anyPlan, (plan) => play(plan));
    await fc.assert(plans, { numRuns: RUNS, seed: SEED });
  },
  RUNS * 1_000,
);

interface NamedMutant extends Mutant {
  /** Stands in for the rule by which a worse fetch is kept out. */
  readonly keep?: typeof reasonToKeep;
  /** Files an article where its page says that it belongs. */
  readonly believes?: boolean;
  /** What is found broken. */
  readonly finds: RegExp;
}

/** Each takes away something that the design rests on. */
const MUTANTS: Readonly<Record<string, NamedMutant>> = {
  "creating overwrites what is there": {
    mutate: (store) => ({ ...store, putIfAbsent: overwriting(store) }),
    finds: /was overwritten/,
  },
  "replacing does not look at the state": {
    mutate: (store) => ({ ...store, putIfUnchanged: blindly(store) }),
    finds: /went back|does not know of the fetch|article\.json lost/,
  },
  "the article is written before its version": { mutate: versionsLast, finds: /names a version that does not exist/ },
  "the version is written before its page": { mutate: pagesLast, finds: /pages\/.* does not exist/ },
  "a message is acknowledged before its work": { acknowledgesEarly: true, finds: /is neither stored nor recorded/ },
  "a message that waits for its host is lost": {
    losesWaiting: true,
    finds: /leads nowhere|neither stored nor recorded/,
  },
  "a worse fetch may replace a better one": {
    keep: (latest, _article, fetchedAt) => (fetchedAt < latest.version.lastChecked ? "older" : null),
    finds: /got worse/,
  },
  "a page is believed where it belongs": { believes: true, finds: /is of another host's page/ },
  "an older fetch may replace a newer one": {
    keep: (latest, article) =>
      article.outcome === "paywalled" && latest.outcome !== "paywalled" ? "paywalled-stub" : null,
    finds: /went back in time/,
  },
};

test.each(Object.entries(MUTANTS))(
  "the mutant is caught: %s",
  async (_name, { keep, believes, finds, ...mutant }) => {
    if (keep !== undefined) vi.mocked(reasonToKeep).mockImplementation(keep);
    if (believes) vi.mocked(underOwnUrl).mockImplementation((article) => article);
    const plans = fc.asyncProperty(anyPlan, (plan) => play(plan, mutant));
    const caught = await fc.check(plans, { numRuns: RUNS_TO_CATCH, endOnFailure: true, seed: 1 });
    vi.mocked(reasonToKeep).mockRestore();
    vi.mocked(underOwnUrl).mockRestore();
    expect(String(caught.errorInstance)).toMatch(finds);
  },
  120_000,
);

function overwriting(store: ObjectStore): ObjectStore["putIfAbsent"] {
  return async (key, body) => {
    const there = await store.head(key);
    return there === null ? store.putIfAbsent(key, body) : store.putIfUnchanged(key, body, there.etag);
  };
}

function blindly(store: ObjectStore): ObjectStore["putIfUnchanged"] {
  return async (key, body) => {
    const there = await store.head(key);
    return there === null ? null : store.putIfUnchanged(key, body, there.etag);
  };
}

/** Holds writes back until an article is written. */
function held(store: ObjectStore, isHeld: (key: string) => boolean, isRelease: (key: string) => boolean): ObjectStore {
  const waiting: (() => Promise<unknown>)[] = [];
  async function release(key: string): Promise<void> {
    if (isRelease(key)) for (const write of waiting.splice(0)) await write();
  }
  return {
    ...store,
    async putIfAbsent(key, body) {
      if (isHeld(key) && (await store.head(key)) === null) {
        waiting.push(() => store.putIfAbsent(key, body));
        return "held";
      }
      const etag = await store.putIfAbsent(key, body);
      await release(key);
      return etag;
    },
    async putIfUnchanged(key, body, etag) {
      const next = await store.putIfUnchanged(key, body, etag);
      await release(key);
      return next;
    },
  };
}

function versionsLast(store: ObjectStore): ObjectStore {
  return held(
    store,
    (key) => key.includes("/versions/"),
    (key) => key.endsWith("/article.json"),
  );
}

function pagesLast(store: ObjectStore): ObjectStore {
  return held(
    store,
    (key) => key.startsWith("pages/"),
    (key) => key.includes("/versions/"),
  );
}
