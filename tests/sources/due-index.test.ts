import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choose, type DueIndex, dueSources, lease, schedulePage, settle } from "../../src/sources/due-index.ts";

const NOW = Date.UTC(2026, 10, 23);
const MINUTE_MS = 60_000;
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

describe("the due index", () => {
  test("hands out an unknown source once", () => {
    const index: DueIndex = new Map();
    expect(take(index, NOW)).toEqual(["a", "b", "c"]);
    expect(take(index, NOW)).toEqual([]);
  });

  test("hands out settled sources when due, or ahead of time on request; longest overdue first", () => {
    const index: DueIndex = new Map();
    take(index, NOW);
    settleAt(index, ["a", NOW + 20 * MINUTE_MS], ["b", NOW + 10 * MINUTE_MS], ["c", NOW + 24 * MINUTE_MS]);
    expect(take(index, NOW + 9 * MINUTE_MS)).toEqual([]);
    expect(take(index, NOW + 9 * MINUTE_MS, { ahead: 660 })).toEqual(["b", "a"]);
    expect(take(index, NOW + 24 * MINUTE_MS)).toEqual(["c"]);
  });

  test("hands out an unsettled source again at growing intervals", () => {
    const index: DueIndex = new Map();
    const takenAt: number[] = [];
    for (let interval = 0; interval < 40; interval++) {
      if (take(index, NOW + interval * 15 * MINUTE_MS, { sources: [sourceOf("a")] }).length > 0) takenAt.push(interval);
    }
    expect(takenAt).toEqual([0, 1, 3, 7, 15, 31]);
  });

  test("respects a limit, and hands out unsettled sources last and one at a time", () => {
    const index: DueIndex = new Map();
    expect(take(index, NOW, { limit: 2 })).toEqual(["a", "b"]);
    const later = NOW + 15 * MINUTE_MS;
    expect(take(index, later, { limit: 2 })).toEqual(["c"]);
    expect(take(index, later, { limit: 2 })).toEqual(["a"]);
    expect(take(index, later, { limit: 2 })).toEqual(["b"]);
    expect(take(index, later, { limit: 2 })).toEqual([]);
  });

  test("drops sources that are no longer crawled, even when settled late", () => {
    const index: DueIndex = new Map();
    take(index, NOW);
    take(index, NOW, { sources: [sourceOf("b")] });
    settleAt(index, ["a", NOW + 60 * MINUTE_MS]);
    expect([...index.keys()]).toEqual(["b"]);
  });

  test("ignores a due time later than the source's longest interval", () => {
    const index: DueIndex = new Map();
    take(index, NOW);
    settleAt(index, ["a", NOW + 365 * 24 * 60 * MINUTE_MS], ["b", NOW + MINUTE_MS], ["c", NOW + MINUTE_MS]);
    expect(take(index, NOW)).toEqual(["a"]);
  });

  test("never leases a source twice at a time, and loses none", () => {
    const event = fc.oneof(
      fc.record({ kind: fc.constant("wait"), minutes: fc.nat({ max: 60 }) }),
      fc.record({ kind: fc.constant("take"), limit: fc.option(fc.integer({ min: 1, max: 3 })) }),
      fc.record({ kind: fc.constant("settle"), minutes: fc.integer({ min: 15, max: 1_440 }) }),
    );
    const holds = fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      const index: DueIndex = new Map();
      const leasedAt = new Map<string, number>();
      let now = NOW;
      for (const one of events) {
        if (one.kind === "wait") now += one.minutes * MINUTE_MS;
        if (one.kind === "take") {
          for (const id of take(index, now, { limit: one.limit })) {
            expect(now - (leasedAt.get(id) ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(15 * MINUTE_MS - 1_000);
            leasedAt.set(id, now);
          }
        }
        if (one.kind === "settle") {
          settleAt(index, ...[...leasedAt.keys()].map((id) => [id, now + one.minutes * MINUTE_MS] as const));
          leasedAt.clear();
        }
      }
      // Leases and intervals are at most a day long.
      const all = new Set<string>();
      for (let run = 0; run < 8; run++)
        for (const id of take(index, now + 25 * 60 * MINUTE_MS, { limit: 3 })) all.add(id);
      expect([...all].sort()).toEqual(["a", "b", "c"]);
    });
    fc.assert(holds);
  });
});

test("sources of a host share a page, and hosts are spread evenly over the pages", () => {
  const pages = Array.from({ length: 1_000 }, (_, index) => schedulePage(`news${index}.example.com`));
  const most = Math.max(...[...Map.groupBy(pages, (page) => page).values()].map((page) => page.length));
  expect(most).toBeLessThan(150);
});
