import type { LogEvent } from "../log-event.ts";
import type { SourceReport } from "../sources/poll-source.ts";
import { type CountEvent, LATENESS_BOUNDS_SECONDS } from "./counters.ts";

/** Counts what a log event reports. Pages are counted by their outcomes, which say more than their log events. */
export function countLogEvent(event: LogEvent, countEvent: CountEvent): void {
  switch (event.event) {
    case "crawled":
      countEvent("crawl_runs");
      break;
    case "source":
      countPoll(event, countEvent);
      break;
    case "skipped":
      countEvent("skipped");
      break;
    case "waiting":
      countEvent("waits");
      break;
    case "retrying":
      countEvent("retries", event.code);
      break;
    case "gave-up":
      countEvent("dead_letters");
      break;
    case "webhook":
      countEvent("webhook_deliveries", event.status);
      break;
    case "drifted":
      countEvent("drifts");
      break;
    case "bug":
      countEvent("bugs");
      break;
  }
}

export function countPoll({ counts, error, lateSeconds }: SourceReport, countEvent: CountEvent): void {
  countEvent("polls", error?.code ?? (counts === null ? "unchanged" : "read"));
  if (counts !== null && counts.queued > 0) countEvent("entries_queued", "", counts.queued);
  if (lateSeconds === null) return;
  const bound = LATENESS_BOUNDS_SECONDS.find((seconds) => lateSeconds <= seconds);
  countEvent("poll_lateness_seconds", bound === undefined ? "+Inf" : String(bound));
  countEvent("poll_lateness_seconds_sum", "", Math.round(lateSeconds));
}
