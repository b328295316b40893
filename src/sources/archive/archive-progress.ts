import { counted } from "../../text/counted.ts";
import type { ArchiveState } from "./archive-state.ts";

/** Progress of an archive crawl, for display. */
export interface ArchiveProgress {
  readonly since: string | null;
  /** `waiting`: the next crawl run starts it. */
  readonly status: "waiting" | ArchiveState["status"];
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly sitemaps: { readonly read: number; readonly failed: number; readonly remaining: number };
  readonly entries: {
    readonly read: number;
    /** Not an article judging by the URL, excluded by a pattern, or older than `since`. */
    readonly passedOver: number;
    readonly queued: number;
    readonly known: number;
    readonly refused: number;
    /** Of the current sitemap. */
    readonly remaining: number;
  };
  readonly lastError: ArchiveState["lastError"];
}

/** @param since the day currently set for the source: a state for another day is ignored. */
export function archiveProgress(since: string | null, state: ArchiveState | null): ArchiveProgress {
  const current = state?.since === since ? state : null;
  const {
    sitemaps = 0,
    failedSitemaps = 0,
    entries = 0,
    passedOver = 0,
    queued = 0,
    known = 0,
    refused = 0,
  } = current?.counts ?? {};
  const list = current?.list ?? null;
  return {
    since,
    status: current?.status ?? "waiting",
    startedAt: current?.startedAt ?? null,
    finishedAt: current?.finishedAt ?? null,
    sitemaps: { read: sitemaps, failed: failedSitemaps, remaining: current?.pending.length ?? 1 },
    entries: {
      read: entries,
      passedOver,
      queued,
      known,
      refused,
      remaining: list === null ? 0 : list.entries - list.taken,
    },
    lastError: current?.lastError ?? null,
  };
}

/** `finished, 1,204 of 3,000 entries queued, 12 sitemaps read`, without a full stop. */
export function describeArchive({ status, sitemaps, entries, lastError }: ArchiveProgress): string {
  const number = (count: number) => count.toLocaleString("en");
  const parts = [
    status,
    `${number(entries.queued)} of ${counted(entries.read, "entry", "entries")} queued`,
    ...(entries.remaining > 0 ? [`${number(entries.remaining)} remaining`] : []),
    `${counted(sitemaps.read, "sitemap")} read`,
    ...(sitemaps.remaining > 0 ? [`${number(sitemaps.remaining)} remaining`] : []),
    ...(sitemaps.failed > 0 ? [`${number(sitemaps.failed)} failed`] : []),
    ...(lastError === null ? [] : [`${lastError.code}: ${lastError.message.replace(/\.$/, "")}`]),
  ];
  return parts.join(", ");
}
