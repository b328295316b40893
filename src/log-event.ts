import type { IngestErrorCode } from "./errors.ts";
import type { ArchiveProgress } from "./sources/archive/archive-progress.ts";
import type { SourceReport } from "./sources/poll-source.ts";
import type { Via } from "./stored-article.ts";
import type { TableReport } from "./tables/advance-table.ts";

/**
 * The worker's log events, one JSON object per line. Log services index the fields, and `npm start` renders them for
 * people.
 */
export type LogEvent =
  | {
      readonly event: "stored";
      readonly via: Via;
      readonly url: string;
      readonly id: string;
      readonly headline: string | null;
      readonly change: "new" | "updated" | "unchanged" | "kept";
      readonly wordCount: number;
      /** Number of removed blocks. */
      readonly removals: number;
      readonly quality: number;
      /** Whether `article.json` was damaged and has been rebuilt from the versions. */
      readonly repaired: boolean;
    }
  | {
      readonly event: "refused";
      readonly via: Via;
      readonly url: string;
      readonly code: IngestErrorCode;
      readonly message: string;
    }
  | {
      readonly event: "retrying";
      readonly url: string;
      readonly code: IngestErrorCode;
      readonly message: string;
      readonly attempt: number;
      readonly delaySeconds: number;
    }
  /** Its host is busy; no attempt was made. */
  | { readonly event: "waiting"; readonly url: string; readonly message: string; readonly delaySeconds: number }
  /** The crawl queued it, and it has been stored since. */
  | { readonly event: "skipped"; readonly url: string }
  /** A step of a re-extraction; `after` is where the next one continues. */
  | {
      readonly event: "re-extracted";
      /** Which of the chains that run in parallel; `null` for one of an earlier version, which has no others. */
      readonly chain: number | null;
      readonly articles: number;
      readonly changed: number;
      /** Keys of objects that are damaged, or do not contain the article that their key names. */
      readonly unreadable: readonly string[];
      readonly after: string;
    }
  /** Key of an article whose extraction failed to finish on every attempt. */
  | { readonly event: "re-extract-passed-over"; readonly key: string }
  /** Articles older than `RETENTION_DAYS` were deleted. */
  | { readonly event: "retained"; readonly days: number; readonly deleted: number }
  /** The table of articles was brought up to date, or a part of the way. */
  | ({ readonly event: "tables" } & TableReport)
  | { readonly event: "message-refused"; readonly reason: string }
  | {
      readonly event: "webhook";
      /** Host of the endpoint; its path may contain a secret. */
      readonly host: string;
      readonly id: string;
      readonly attempt: number;
      readonly status: "delivered" | "gone" | "failed" | "dropped";
      readonly reason?: string;
    }
  | { readonly event: "gave-up"; readonly url: string | null; readonly reason: string }
  | ({ readonly event: "source" } & SourceReport)
  /** A step of an archive crawl. */
  | ({ readonly event: "archive"; readonly url: string } & ArchiveProgress)
  /** A crawl run queued the due sources; the fields are numbers of sources. */
  | {
      readonly event: "crawled";
      readonly sources: number;
      readonly paused: number;
      readonly notDue: number;
      /** Polled immediately. */
      readonly due: number;
      /** Polled when they are due, before the next run. */
      readonly ahead: number;
    }
  /** The recent pages of a host differ from its past. */
  | { readonly event: "drifted"; readonly host: string; readonly signs: readonly string[] }
  | { readonly event: "bug"; readonly where: string; readonly message: string; readonly stack: string | null };
