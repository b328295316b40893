import { describe, expect, test } from "vitest";
import type { CrawlSchedule } from "../../src/ports/crawl-schedule.ts";

export interface OpenSchedule {
  readonly schedule: CrawlSchedule;
  advance(milliseconds: number): void;
}

const sourceOf = (id: string) => ({ id, host: `${id}.example.com`, shortest: 900, longest: 86_400 });
const SOURCES = ["a", "b"].map(sourceOf);
const MINUTE_MS = 60_000;

/** The contract of every schedule. @param open returns an empty schedule and its clock. */
export function describeCrawlSchedule(name: string, open: () => OpenSchedule): void {
  const idsOf = async (taken: ReturnType<CrawlSchedule["takeDue"]>) => (await taken).map(({ id }) => id);

  describe(name, () => {
    test("hands out a due source once, to the first caller", async () => {
      const { schedule } = open();
      const [one, other] = await Promise.all([schedule.takeDue(SOURCES, 0, null), schedule.takeDue(SOURCES, 0, null)]);
      expect([...one, ...other].map(({ id }) => id).sort()).toEqual(["a", "b"]);
    });

    test("hands out a settled source when it is due again", async () => {
      const { schedule, advance } = open();
      const [first] = await schedule.takeDue(SOURCES, 0, null);
      const start = first?.dueAt ?? 0;
      await schedule.settle([
        { ...sourceOf("a"), dueAt: start + 20 * MINUTE_MS },
        { ...sourceOf("b"), dueAt: start + 10 * MINUTE_MS },
      ]);
      expect(await idsOf(schedule.takeDue(SOURCES, 0, null))).toEqual([]);
      advance(21 * MINUTE_MS);
      expect(await idsOf(schedule.takeDue(SOURCES, 0, null))).toEqual(["b", "a"]);
    });

    test("hands out an unsettled source again, marked as such", async () => {
      const { schedule, advance } = open();
      await schedule.takeDue(SOURCES, 0, null);
      advance(16 * MINUTE_MS);
      const again = await schedule.takeDue(SOURCES, 0, 1);
      expect(again).toMatchObject([{ isUnsettled: true }]);
    });

    test("drops sources that are no longer crawled", async () => {
      const { schedule } = open();
      await schedule.takeDue(SOURCES, 0, null);
      await schedule.takeDue([sourceOf("b")], 0, null);
      expect(await idsOf(schedule.takeDue(SOURCES, 0, null))).toEqual(["a"]);
    });

    test("reports how many sources are due, and for how long the first of them has been", async () => {
      const { schedule, advance } = open();
      expect(await schedule.status()).toEqual({ sources: 0, due: 0, lateSeconds: 0 });
      const [first] = await schedule.takeDue(SOURCES, 0, null);
      const start = first?.dueAt ?? 0;
      await schedule.settle([
        { ...sourceOf("a"), dueAt: start + 20 * MINUTE_MS },
        { ...sourceOf("b"), dueAt: start + 10 * MINUTE_MS },
      ]);
      expect(await schedule.status()).toEqual({ sources: 2, due: 0, lateSeconds: 0 });
      advance(25 * MINUTE_MS);
      // A leased source is still to be polled.
      await schedule.takeDue(SOURCES, 0, 1);
      expect(await schedule.status()).toEqual({ sources: 2, due: 2, lateSeconds: 15 * 60 });
    });
  });
}
