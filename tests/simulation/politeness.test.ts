import fc from "fast-check";
import { expect, test } from "vitest";
import { anyPolitePlan, playPolitely, type RudeMutant } from "./polite-world.ts";

const RUNS = 500;
/** A mutant is found long before. */
const RUNS_TO_CATCH = 300;

test(`no request leaves without robots.txt and the host's budget, whoever dies or fails on the way (${RUNS} plans)`, async () => {
  let requests = 0;
  const plans = fc.asyncProperty(anyPolitePlan, async (plan) => {
    requests += (await playPolitely(plan)).count;
  });
  await fc.assert(plans, { numRuns: RUNS, seed: 1 });
  expect(requests).toBeGreaterThan(RUNS * 3);
}, 120_000);

/** Each takes away something that the politeness rest on. */
const MUTANTS: Readonly<Record<string, RudeMutant & { readonly finds: RegExp }>> = {
  "robots.txt is not asked": { userAgent: null, finds: /before robots\.txt was/ },
  "the gate lets everybody in": {
    gate: (gate) => ({
      ...gate,
      acquire: async (origin) => ({ isAdmitted: true, lease: 0, robots: (await gate.acquire(origin)).robots }),
    }),
    finds: /second in flight|ms after another/,
  },
  "a lease is not written before it is granted": {
    storage: (storage) => ({
      ...storage,
      put: (key, value) => {
        const isLease = (value as { readonly leasedUntil?: number }).leasedUntil !== 0;
        if (!isLease) storage.put(key, value);
      },
    }),
    finds: /second in flight|ms after another/,
  },
  "hosts do not rest": { minDelay: 0, finds: /ms after another/ },
  "redirects are followed unasked": {
    openSession: (openSession) => async (url) => ({ ...(await openSession(url)), followRedirect: async () => {} }),
    finds: /is forbidden|before robots\.txt was|second in flight|ms after another/,
  },
  "a lease is given back before the fetch": {
    openSession: (openSession) => async (url) => {
      const session = await openSession(url);
      await session.end(null);
      return session;
    },
    finds: /second in flight|ms after another/,
  },
};

test.each(Object.entries(MUTANTS))(
  "the mutant is caught: %s",
  async (_name, { finds, ...mutant }) => {
    const plans = fc.asyncProperty(anyPolitePlan, async (plan) => {
      await playPolitely(plan, mutant);
    });
    const caught = await fc.check(plans, { numRuns: RUNS_TO_CATCH, endOnFailure: true, seed: 1 });
    expect(String(caught.errorInstance)).toMatch(finds);
  },
  120_000,
);
