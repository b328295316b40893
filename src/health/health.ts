import type { CatalogSpace } from "../ports/catalog.ts";
import type { ScheduleStatus } from "../ports/crawl-schedule.ts";
import type { LedgerState } from "../ports/ledger.ts";

/** Messages that wait in each queue, delayed ones included; `null` where the platform does not report it. */
export interface Backlog {
  readonly ingest: number | null;
  readonly crawl: number | null;
  readonly webhooks: number | null;
}

/** The readings that determine the health; `null` for what cannot be reached. */
export interface HealthReadings {
  readonly schedule: ScheduleStatus | null;
  readonly ledger: LedgerState | null;
  readonly backlog: Backlog;
  readonly catalog: CatalogSpace | null;
}

export interface HealthReason {
  readonly code: "storage-unavailable" | "crawl-stopped" | "crawl-late" | "backlog" | "hosts-drifted" | "catalog-full";
  readonly message: string;
}

export interface Health {
  readonly status: "ok" | "degraded";
  /** Whether the service is not doing its work; otherwise reasons are only warnings. */
  readonly isFailing: boolean;
  readonly reasons: readonly HealthReason[];
}

/** Four times the interval of the cron trigger: the next run makes up for one that fails. */
const STOPPED_AFTER_MINUTES = 60;
/** The target of the crawl is 15 minutes, and each missed run adds 15. */
const LATE_MINUTES = 60;
/** More than half an hour of work at the highest measured rate, 50 articles per second. */
const MAX_BACKLOG = 100_000;
/** Of the last database. D1's limit is 10 GB: this leaves room for 150,000 articles. */
const MAX_CATALOG_BYTES = 7_000_000_000;

/** Determines whether the service is doing its work. */
export function healthOf({ schedule, ledger, backlog, catalog }: HealthReadings, now: Date): Health {
  const reasons: HealthReason[] = [];
  if (schedule === null || ledger === null)
    reasons.push({ code: "storage-unavailable", message: "The state of the service cannot be read." });
  const stopped = ledger === null ? null : stoppedSince(ledger, now);
  if (stopped !== null) reasons.push({ code: "crawl-stopped", message: stopped });
  const minutesLate = minutesOf((schedule?.lateSeconds ?? 0) * 1_000);
  if (minutesLate > LATE_MINUTES)
    reasons.push({ code: "crawl-late", message: `A source has been due for ${minutesLate} minutes.` });
  for (const [queue, messages] of Object.entries(backlog))
    if (messages > MAX_BACKLOG)
      reasons.push({
        code: "backlog",
        message: `${messages.toLocaleString("en")} messages wait in the queue ${queue}.`,
      });
  const isFailing = reasons.length > 0;
  const drifted = ledger?.drifts.length ?? 0;
  if (drifted > 0)
    reasons.push({
      code: "hosts-drifted",
      message: `Recent pages of ${drifted === 1 ? "a host differ from its past" : `${drifted} hosts differ from their past`}.`,
    });
  if (catalog !== null && catalog.lastBytes > MAX_CATALOG_BYTES)
    reasons.push({
      code: "catalog-full",
      message:
        `The last database of the catalog has ${(catalog.lastBytes / 1e9).toFixed(1)} of 10 GB: ` +
        `npm run deploy -- --databases ${catalog.databases + 1} adds another.`,
    });
  return { status: reasons.length > 0 ? "degraded" : "ok", isFailing, reasons };
}

/** How long there was no crawl run, in words; `null` if there was one recently, or if the service is new. */
function stoppedSince({ total, firstDay }: LedgerState, now: Date): string | null {
  const run = total.lastAt.crawl_runs;
  // Without a run, from the end of the first day: its entry does not say when it began.
  const since = run ?? (firstDay === null ? now.toISOString() : `${firstDay}T24:00:00Z`);
  const minutes = minutesOf(now.getTime() - Date.parse(since));
  if (minutes <= STOPPED_AFTER_MINUTES) return null;
  return run === undefined ? "There was no crawl run yet." : `The last crawl run was ${minutes} minutes ago.`;
}

function minutesOf(milliseconds: number): number {
  return Math.floor(milliseconds / 60_000);
}
