import { DurableObject } from "cloudflare:workers";
import type { ScheduledSource, ScheduleStatus, SettledSource, TakenSource } from "../../src/ports/crawl-schedule.ts";
import {
  type Candidate,
  choose,
  type DueIndex,
  type DueSlot,
  dueSources,
  lease,
  SCHEDULE_PAGES,
  schedulePage,
  settle,
  statusOf,
} from "../../src/sources/due-index.ts";

const keyOf = (page: number) => `due ${page}`;

/**
 * The crawl schedule: one Durable Object for all sources. It stores the index in pages and writes the changed ones
 * before it returns. The index is derived: a source that is missing from it is due, and its state in the bucket has the
 * due time.
 */
export class CrawlSchedule extends DurableObject {
  readonly #pages: DueIndex[] = [];

  takeDue(sources: readonly ScheduledSource[], aheadSeconds: number, limit: number | null): readonly TakenSource[] {
    const now = Date.now();
    const ofPage = Map.groupBy(sources, ({ host }) => schedulePage(host));
    const changed = new Set<number>();
    const due: Candidate[] = [];
    for (let page = 0; page < SCHEDULE_PAGES; page++) {
      const index = this.#page(page);
      const before = index.size;
      due.push(...dueSources(index, ofPage.get(page) ?? [], aheadSeconds, now));
      if (index.size !== before) changed.add(page);
    }
    const taken = choose(due, limit);
    for (const [page, own] of Map.groupBy(taken, ({ source }) => schedulePage(source.host))) {
      lease(this.#page(page), own, now);
      changed.add(page);
    }
    for (const page of changed) this.#write(page, this.#page(page));
    return taken.map(({ id, dueAt, isUnsettled }) => ({ id, dueAt, isUnsettled }));
  }

  settle(settled: readonly SettledSource[]): void {
    for (const [page, own] of Map.groupBy(settled, ({ host }) => schedulePage(host))) {
      const index = this.#page(page);
      settle(index, own);
      this.#write(page, index);
    }
  }

  status(): ScheduleStatus {
    const pages = Array.from({ length: SCHEDULE_PAGES }, (_, page) => this.#page(page));
    return statusOf(pages, Date.now());
  }

  #page(page: number): DueIndex {
    const index = this.#pages[page] ?? new Map(this.ctx.storage.kv.get<[string, DueSlot][]>(keyOf(page)) ?? []);
    this.#pages[page] = index;
    return index;
  }

  #write(page: number, index: DueIndex): void {
    this.ctx.storage.kv.put(keyOf(page), [...index]);
  }
}
