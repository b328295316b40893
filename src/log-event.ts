import type { Via } from "./article.ts";
import type { IngestErrorCode } from "./errors.ts";
import type { ArchiveProgress } from "./sources/archive/archive-progress.ts";
import type { CrawlReport } from "./sources/crawl.ts";
import type { SourceReport } from "./sources/poll-source.ts";

/**
 * What the worker says of its work: one event a line, as JSON. Log services index the fields, and
 * `npm start` renders them for people.
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
      /** Number of blocks that were cut. */
      readonly removals: number;
      readonly quality: number;
      /** Whether `article.json` was damaged, and has been built anew from the versions. */
      readonly mended: boolean;
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
  /** Its host has no time; nothing was tried. */
  | { readonly event: "waiting"; readonly url: string; readonly message: string; readonly delaySeconds: number }
  /** A step of a re-extraction; `after` goes on from there. */
  | {
      readonly event: "re-extracted";
      readonly articles: number;
      readonly changed: number;
      /** Keys of objects that are damaged, or not the article that their key names. */
      readonly unreadable: readonly string[];
      readonly after: string;
    }
  /** Key of an article whose extraction did not end, whatever the try. */
  | { readonly event: "re-extract-passed-over"; readonly key: string }
  /** Articles that were older than `RETENTION_DAYS` are deleted. */
  | { readonly event: "retained"; readonly days: number; readonly deleted: number }
  | { readonly event: "message-refused"; readonly reason: string }
  | {
      readonly event: "webhook";
      /** Of the endpoint; its path may hold a secret. */
      readonly host: string;
      readonly id: string;
      readonly attempt: number;
      readonly status: "delivered" | "gone" | "failed" | "dropped";
      readonly reason?: string;
    }
  | { readonly event: "gave-up"; readonly url: string | null; readonly reason: string }
  | ({ readonly event: "source" } & SourceReport)
  /** A turn of an archive crawl. */
  | ({ readonly event: "archive"; readonly url: string } & ArchiveProgress)
  /** The end of a crawl run. */
  | ({ readonly event: "crawled" } & CrawlReport)
  | { readonly event: "bug"; readonly where: string; readonly message: string; readonly stack: string | null };
