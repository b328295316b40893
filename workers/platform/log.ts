import type { LogEvent } from "../../src/log-event.ts";
import { inertText } from "../../src/text/control-characters.ts";
import { withoutCredentials } from "../../src/url/without-credentials.ts";
import { countLogEvent } from "../../src/usage/count-log-event.ts";
import { tally } from "./tally.ts";

/**
 * Logs an event as a line of JSON: bugs as errors, everything else as information, because failed fetches are normal.
 * Credentials are removed from URLs. Control characters are made harmless, because logs are read on terminals.
 */
export function log(event: LogEvent): void {
  tally.count("logEvents", 1);
  countLogEvent(event, tally.countEvent);
  const line = JSON.stringify(event, (_key, value) =>
    typeof value === "string" ? inertText(withoutCredentials(value)) : value,
  );
  if (event.event === "bug") console.error(line);
  else console.log(line);
}

/** Logs an unexpected error, with its stack. @param where the operation that failed. */
export function logBug(where: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  log({ event: "bug", where, message, stack: error instanceof Error ? (error.stack ?? null) : null });
}
