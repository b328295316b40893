import type { LogEvent } from "../../src/log-event.ts";
import { inertText } from "../../src/text/control-characters.ts";
import { withoutCredentials } from "../../src/url/without-credentials.ts";

/**
 * A crash is an error to the log service; a page that cannot be had is the web's everyday state. A URL with a
 * user and a password is refused, and the refusal is logged with its URL, but never with these. What a
 * page says may be shown on a terminal.
 */
export function log(event: LogEvent): void {
  const line = JSON.stringify(event, (_key, value) =>
    typeof value === "string" ? inertText(withoutCredentials(value)) : value,
  );
  if (event.event === "bug") console.error(line);
  else console.log(line);
}

export function logBug(where: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  log({ event: "bug", where, message, stack: error instanceof Error ? (error.stack ?? null) : null });
}
