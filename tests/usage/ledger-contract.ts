import { describe, expect, test } from "vitest";
import type { Counted, Ledger } from "../../src/ports/ledger.ts";
import { NO_OPERATIONS } from "../../src/usage/operation.ts";

export interface OpenLedger {
  readonly ledger: Ledger;
  /** Sets the clock of the ledger. */
  at(time: string): void;
}

export const countedOf = (r2ClassA: number, pages: Readonly<Record<string, number>>): Counted => ({
  operations: { ...NO_OPERATIONS, r2ClassA },
  events: { pages },
  outcomes: [],
});

/** The contract of every ledger. @param open returns an empty ledger. */
export function describeLedger(name: string, open: () => OpenLedger): void {
  describe(name, () => {
    test("adds a record to the entry of its UTC day", async () => {
      const { ledger, at } = open();
      at("2026-11-23T23:59:59.000Z");
      await ledger.record(countedOf(2, { new: 1 }));
      at("2026-11-24T00:00:00.000Z");
      await ledger.record(countedOf(3, { new: 1 }));
      await ledger.record(countedOf(4, { failed: 2 }));
      const days = await ledger.days("2026-11-01", "2026-11-30");
      expect(days).toMatchObject([
        { day: "2026-11-23", operations: { r2ClassA: 2 }, events: { pages: { new: 1 } } },
        { day: "2026-11-24", operations: { r2ClassA: 7, r2ClassB: 0 }, events: { pages: { new: 1, failed: 2 } } },
      ]);
      expect(await ledger.days("2026-11-24", "2026-11-24")).toHaveLength(1);
      expect(await ledger.days("2026-11-25", "2026-11-30")).toEqual([]);
    });

    test("totals never fall: they include every day, and the time of the last event", async () => {
      const { ledger, at } = open();
      for (const day of ["21", "22", "23"]) {
        at(`2026-11-${day}T10:00:00.000Z`);
        await ledger.record(countedOf(1, { new: 1 }));
      }
      const { total, firstDay } = await ledger.state();
      expect(firstDay).toBe("2026-11-21");
      expect(total).toMatchObject({ operations: { r2ClassA: 3 }, events: { pages: { new: 3 } } });
      expect(total.lastAt).toEqual({ pages: "2026-11-23T10:00:00.000Z" });
    });

    test("loses no concurrent record", async () => {
      const { ledger, at } = open();
      at("2026-11-23T10:00:00.000Z");
      await Promise.all(Array.from({ length: 20 }, () => ledger.record(countedOf(1, { new: 1 }))));
      expect((await ledger.state()).total.operations.r2ClassA).toBe(20);
    });

    test("an empty ledger has totals of zero", async () => {
      const { ledger, at } = open();
      at("2026-11-23T10:00:00.000Z");
      expect(await ledger.state()).toEqual({
        total: { operations: NO_OPERATIONS, events: {}, lastAt: {} },
        firstDay: null,
        drifts: [],
      });
    });

    test("reports a host whose pages begin to differ, until that was published", async () => {
      const { ledger, at } = open();
      at("2026-11-23T10:00:00.000Z");
      for (let page = 0; page < 10; page++) await ledger.record(pagesOf("a.example.com", 30, "new"));
      await ledger.record(pagesOf("b.example.com", 30, "new"));
      expect(await ledger.checkHosts()).toEqual([]);
      await ledger.record(pagesOf("a.example.com", 60, "bot-wall"));
      const drifts = await ledger.checkHosts();
      expect(drifts).toMatchObject([{ host: "a.example.com", signs: [{ sign: "refused" }] }]);
      expect(await ledger.checkHosts()).toEqual(drifts);
      await ledger.settleDrifts(["a.example.com"]);
      expect(await ledger.checkHosts()).toEqual([]);
      expect((await ledger.state()).drifts).toEqual(drifts);
    });
  });
}

function pagesOf(host: string, times: number, status: "new" | "bot-wall"): Counted {
  const facts = { isPaywalled: false, hasTitle: true, hasAuthors: true, hasDate: true, hasImage: true };
  const article = status === "new" ? { words: 500, quality: 0.9, ...facts } : null;
  const outcome = { host, via: "feed", isFetched: true, status, article } as const;
  return { operations: NO_OPERATIONS, events: {}, outcomes: Array.from({ length: times }, () => outcome) };
}
