import { IngestError } from "../errors.ts";
import type { Admission } from "../ports/host-gate.ts";

/** The host may not be asked right now. Nothing was fetched, and nothing is known about the page. */
export class HostBusyError extends IngestError {
  readonly origin: string;
  /** Milliseconds until it is worth asking again. */
  readonly wait: number;
  /** The host has asked for a pause or does not answer; otherwise it is only serving other requests of ours. */
  readonly isClosed: boolean;

  constructor(url: URL, { wait, isClosed }: Extract<Admission, { readonly isAdmitted: false }>) {
    const why = isClosed ? "has asked for a pause or does not answer" : "is asked for one page at a time";
    const retryAfterSeconds = Math.ceil(wait / 1000);
    super("host-busy", `${url.host} ${why}: try again in ${retryAfterSeconds} s.`, { retryAfterSeconds });
    this.origin = url.origin;
    this.wait = wait;
    this.isClosed = isClosed;
  }
}
