import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import type { ObjectStore } from "../../src/ports/object-store.ts";
import { underOwnUrl } from "../../src/store/place-of-article.ts";
import { reasonToKeep } from "../../src/store/reason-to-keep.ts";
import { anyPlan, anyRace, type Mutant, play } from "./random-schedule.ts";

const { SIMULATION_RUNS, SIMULATION_SEED } = process.env;

/** The suite plays the same plans each time. With SIMULATION_RUNS (see README.md) they differ, and a failure prints its seed. */
const RUNS = Number(SIMULATION_RUNS ?? 250);
/** Races vary less than plans: each mutant that races catch is caught within 28. */
const RACES = Number(SIMULATION_RUNS ?? 100);
const SEED = Number(SIMULATION_SEED ?? (SIMULATION_RUNS === undefined ? 1 : Date.now()));
/** Plans for each mutant, which is caught sooner. */
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
  `faults, crashes, duplicates and delays lose nothing and make nothing worse (${RUNS} schedules)`,
  async () => {
    const plans = fc.asyncProperty(anyPlan, (plan) => play(plan));
    await fc.assert(plans, { numRuns: RUNS, seed: SEED });
  },
  RUNS * 1_000,
);

test(
  `of a check and an edit at the same time one learns of the other (${RACES} races)`,
  async () => {
    const races = fc.asyncProperty(anyRace, (race) => play(race));
    await fc.assert(races, { numRuns: RACES, seed: SEED });
  },
  RACES * 1_000,
);

interface NamedMutant extends Mutant {
  /** Replaces the rule that rejects a worse fetch. */
  readonly keep?: typeof reasonToKeep;
  /** Stores an article under whatever canonical URL its page claims. */
  readonly trustsCanonical?: boolean;
  /** The plans that catch it; any by default. */
  readonly plans?: typeof anyPlan;
  /** The violation that catches it. */
  readonly finds: RegExp;
}

/** Each removes one safeguard of the design. */
const MUTANTS: Readonly<Record<string, NamedMutant>> = {
  "creating overwrites existing objects": {
    mutate: (store) => ({ ...store, putIfAbsent: overwriting(store) }),
    finds: /was overwritten/,
  },
  "replacing ignores the ETag": {
    mutate: (store) => ({ ...store, putIfUnchanged: ignoringEtag(store) }),
    finds: /went back|does not reflect the fetch|article\.json lost/,
  },
  "the article is written before its version": { mutate: versionsLast, finds: /refers to a missing version/ },
  "the version is written before its page": { mutate: pagesLast, finds: /pages\/.* is missing/ },
  "a change is not logged": {
    mutate: (store) => ({
      ...store,
      putIfAbsent: async (key, body) => (key.startsWith("changes/") ? "logged" : store.putIfAbsent(key, body)),
    }),
    finds: /is not in the change log/,
  },
  "a message is acknowledged before its work": { acknowledgesEarly: true, finds: /is neither stored nor recorded/ },
  "a message that waits for its host is lost": {
    losesWaiting: true,
    finds: /without a result|neither stored nor recorded/,
  },
  "a worse fetch may replace a better one": {
    keep: (latest, _article, fetchedAt) => (fetchedAt < latest.version.lastChecked ? "older" : null),
    finds: /got worse/,
  },
  "any canonical URL is trusted": { trustsCanonical: true, finds: /comes from another host's page/ },
  "an older fetch may replace a newer one": {
    keep: (latest, article) =>
      article.outcome === "paywalled" && latest.outcome !== "paywalled" ? "paywalled-stub" : null,
    finds: /went back in time/,
  },
  "the catalog is not asked for the last check": {
    plans: anyRace,
    mutateCatalog: (catalog) => ({ ...catalog, announceEdit: async () => null }),
    finds: /was there before its last check/,
  },
  "an edit is not announced": {
    plans: anyRace,
    mutateCatalog: (catalog) => ({
      ...catalog,
      announceEdit: async (id) => (await catalog.findIndexed(id))?.lastChecked ?? null,
    }),
    finds: /was there before its last check|does not know of the fetch/,
  },
};

test.each(Object.entries(MUTANTS))(
  "catches the mutant: %s",
  async (_name, { keep, trustsCanonical, finds, plans: played = anyPlan, ...mutant }) => {
    if (keep !== undefined) vi.mocked(reasonToKeep).mockImplementation(keep);
    if (trustsCanonical) vi.mocked(underOwnUrl).mockImplementation((article) => article);
    const plans = fc.asyncProperty(played, (plan) => play(plan, mutant));
    const caught = await fc.check(plans, { numRuns: RUNS_TO_CATCH, endOnFailure: true, seed: 1 });
    vi.mocked(reasonToKeep).mockRestore();
    vi.mocked(underOwnUrl).mockRestore();
    expect(String(caught.errorInstance)).toMatch(finds);
  },
  120_000,
);

function overwriting(store: ObjectStore): ObjectStore["putIfAbsent"] {
  return async (key, body) => {
    const current = await store.head(key);
    return current === null ? store.putIfAbsent(key, body) : store.putIfUnchanged(key, body, current.etag);
  };
}

function ignoringEtag(store: ObjectStore): ObjectStore["putIfUnchanged"] {
  return async (key, body) => {
    const current = await store.head(key);
    return current === null ? null : store.putIfUnchanged(key, body, current.etag);
  };
}

/** Holds writes back until an article is written. */
function withHeldWrites(
  store: ObjectStore,
  isHeld: (key: string) => boolean,
  isRelease: (key: string) => boolean,
): ObjectStore {
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
  return withHeldWrites(
    store,
    (key) => key.includes("/versions/"),
    (key) => key.endsWith("/article.json"),
  );
}

function pagesLast(store: ObjectStore): ObjectStore {
  return withHeldWrites(
    store,
    (key) => key.startsWith("pages/"),
    (key) => key.includes("/versions/"),
  );
}
