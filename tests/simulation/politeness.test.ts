import fc from "fast-check";
import { expect, test } from "vitest";
import { anyPolitePlan, type PolitenessMutant, playPolitely } from "./polite-world.ts";

/** Each mutant is caught within four. */
const RUNS = 150;
/** A mutant is caught sooner. */
const RUNS_TO_CATCH = 300;

test(`no request is sent without robots.txt or beyond the host's budget, despite faults (${RUNS} plans)`, async () => {
  let requests = 0;
  const plans = fc.asyncProperty(anyPolitePlan, async (plan) => {
    requests += (await playPolitely(plan)).count;
  });
  await fc.assert(plans, { numRuns: RUNS, seed: 1 });
  expect(requests).toBeGreaterThan(RUNS * 3);
}, 120_000);

/** Each removes one safeguard of politeness. */
const MUTANTS: Readonly<Record<string, PolitenessMutant & { readonly finds: RegExp }>> = {
  "robots.txt is not fetched": { userAgent: null, finds: /before robots\.txt/ },
  "the gate admits everyone": {
    gate: (gate) => ({
      ...gate,
      acquire: async (origin) => ({ isAdmitted: true, lease: 0, robots: (await gate.acquire(origin)).robots }),
    }),
    finds: /second request in flight|ms after another/,
  },
  "a lease is not written before it is granted": {
    storage: (storage) => ({
      ...storage,
      put: (key, value) => {
        const isLease = (value as { readonly leasedUntil?: number }).leasedUntil !== 0;
        if (!isLease) storage.put(key, value);
      },
    }),
    finds: /second request in flight|ms after another/,
  },
  "hosts do not rest": { minDelay: 0, finds: /ms after another/ },
  "redirects are followed unchecked": {
    openSession: (openSession) => async (url) => ({ ...(await openSession(url)), followRedirect: async () => {} }),
    finds: /is forbidden|before robots\.txt|second request in flight|ms after another/,
  },
  "a lease is released before the fetch": {
    openSession: (openSession) => async (url) => {
      const session = await openSession(url);
      await session.end(null);
      return session;
    },
    finds: /second request in flight|ms after another/,
  },
};

test.each(Object.entries(MUTANTS))(
  "catches the mutant: %s",
  async (_name, { finds, ...mutant }) => {
    const plans = fc.asyncProperty(anyPolitePlan, async (plan) => {
      await playPolitely(plan, mutant);
    });
    const caught = await fc.check(plans, { numRuns: RUNS_TO_CATCH, endOnFailure: true, seed: 1 });
    expect(String(caught.errorInstance)).toMatch(finds);
  },
  120_000,
);
