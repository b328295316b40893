import { IngestError } from "../errors.ts";
import type { Admission } from "./host-budget.ts";

/** Its host may not be asked right now. Nothing was fetched, so that nothing is known of the page. */
export class HostBusyError extends IngestError {
  readonly origin: string;
  /** Milliseconds until it is worth asking again. */
  readonly wait: number;
  /** The host has asked for a rest, or does not answer; else others are being served. */
  readonly isClosed: boolean;

  constructor(url: URL, { wait, isClosed }: Extract<Admission, { readonly isAdmitted: false }>) {
    const why = isClosed ? "has asked for a rest or does not answer" : "is asked for one page at a time";
    const retryAfterSeconds = Math.ceil(wait / 1000);
    super("host-busy", `${url.host} ${why}: its next turn is in ${retryAfterSeconds} s.`, { retryAfterSeconds });
    this.origin = url.origin;
    this.wait = wait;
    this.isClosed = isClosed;
  }
}
