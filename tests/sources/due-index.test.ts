import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choose, type DueIndex, dueSources, lease, schedulePage, settle } from "../../src/sources/due-index.ts";

const NOW = Date.UTC(2026, 10, 23);
const MINUTE = 60_000;
const sourceOf = (id: string) => ({ id, host: `${id}.example.com`, shortest: 900, longest: 86_400 });
const SOURCES = ["a", "b", "c"].map(sourceOf);

function take(index: DueIndex, now: number, { sources = SOURCES, ahead = 0, limit = null as number | null } = {}) {
  const taken = choose(dueSources(index, sources, ahead, now), limit);
  lease(index, taken, now);
  return taken.map(({ id }) => id);
}

function settleAt(index: DueIndex, ...dues: readonly (readonly [id: string, dueAt: number])[]): void {
  settle(
    index,
    dues.map(([id, dueAt]) => ({ ...sourceOf(id), dueAt })),
  );
}

describe("the index of what is due", () => {
  test("gives a source of which it knows nothing, once", () => {
    const index: DueIndex = new Map();
    expect(take(index, NOW)).toEqual(["a", "b", "c"]);
    expect(take(index, NOW)).toEqual([]);
  });

  test("gives what was settled when it is due, and ahead of that to who asks for it; the longest due first", () => {
    const index: DueIndex = new Map();
    take(index, NOW);
    settleAt(index, ["a", NOW + 20 * MINUTE], ["b", NOW + 10 * MINUTE], ["c", NOW + 24 * MINUTE]);
    expect(take(index, NOW + 9 * MINUTE)).toEqual([]);
    expect(take(index, NOW + 9 * MINUTE, { ahead: 660 })).toEqual(["b", "a"]);
    expect(take(index, NOW + 24 * MINUTE)).toEqual(["c"]);
  });

  test("gives what nobody settled again, less and less often", () => {
    const index: DueIndex = new Map();
    const given: number[] = [];
    for (let slot = 0; slot < 40; slot++) {
      if (take(index, NOW + slot * 15 * MINUTE, { sources: [sourceOf("a")] }).length > 0) given.push(slot);
    }
    expect(given).toEqual([0, 1, 3, 7, 15, 31]);
  });

  test("with a limit, gives so many, and those that nobody settled alone and last", () => {
    const index: DueIndex = new Map();
    expect(take(index, NOW, { limit: 2 })).toEqual(["a", "b"]);
    const later = NOW + 15 * MINUTE;
    expect(take(index, later, { limit: 2 })).toEqual(["c"]);
    expect(take(index, later, { limit: 2 })).toEqual(["a"]);
    expect(take(index, later, { limit: 2 })).toEqual(["b"]);
    expect(take(index, later, { limit: 2 })).toEqual([]);
  });

  test("forgets what is no longer crawled, also when it is settled late", () => {
    const index: DueIndex = new Map();
    take(index, NOW);
    take(index, NOW, { sources: [sourceOf("b")] });
    settleAt(index, ["a", NOW + 60 * MINUTE]);
    expect([...index.keys()]).toEqual(["b"]);
  });

  test("does not believe what is due later than its pace allows", () => {
    const index: DueIndex = new Map();
    take(index, NOW);
    settleAt(index, ["a", NOW + 365 * 24 * 60 * MINUTE], ["b", NOW + MINUTE], ["c", NOW + MINUTE]);
    expect(take(index, NOW)).toEqual(["a"]);
  });

  test("never gives a source to two at once, and none is forgotten, whatever happens", () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant("wait"), minutes: fc.nat({ max: 60 }) }),
      fc.record({ kind: fc.constant("take"), limit: fc.option(fc.integer({ min: 1, max: 3 })) }),
      fc.record({ kind: fc.constant("settle"), minutes: fc.integer({ min: 15, max: 1_440 }) }),
    );
    const holds = fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      const index: DueIndex = new Map();
      const held = new Map<string, number>();
      let now = NOW;
      for (const one of events) {
        if (one.kind === "wait") now += one.minutes * MINUTE;
        if (one.kind === "take") {
          for (const id of take(index, now, { limit: one.limit })) {
            expect(now - (held.get(id) ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(15 * MINUTE - 1_000);
            held.set(id, now);
          }
        }
        if (one.kind === "settle") {
          settleAt(index, ...[...held.keys()].map((id) => [id, now + one.minutes * MINUTE] as const));
          held.clear();
        }
      }
      // A lease is at most a day long, and so is an interval.
      const all = new Set<string>();
      for (let run = 0; run < 8; run++) for (const id of take(index, now + 25 * 60 * MINUTE, { limit: 3 })) all.add(id);
      expect([...all].sort()).toEqual(["a", "b", "c"]);
    });
    fc.assert(holds);
  });
});

test("the sources of a host lie in one page, and hosts are spread over the pages", () => {
  const pages = Array.from({ length: 1_000 }, (_, index) => schedulePage(`news${index}.example.com`));
  const most = Math.max(...[...Map.groupBy(pages, (page) => page).values()].map((page) => page.length));
  expect(most).toBeLessThan(150);
});
