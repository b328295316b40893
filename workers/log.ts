import type { LogEvent } from "../src/log-event.ts";

/** A crash is an error to the log service; a page that cannot be had is the web's everyday state. */
export function log(event: LogEvent): void {
  const line = JSON.stringify(event, (_key, value) => (typeof value === "string" ? withoutCredentials(value) : value));
  if (event.event === "bug") console.error(line);
  else console.log(line);
}

export function logBug(where: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  log({ event: "bug", where, message, stack: error instanceof Error ? (error.stack ?? null) : null });
}

/** URLs with a user and a password are refused, and the refusal is logged with its URL, however it is spelled. */
function withoutCredentials(text: string): string {
  return text.replace(/(\b(?:https?|ftp):[/\\]*)[^\s/\\?#]*@/gi, "$1");
}
