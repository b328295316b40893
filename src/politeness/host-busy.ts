import { IngestError } from "../errors.ts";
import type { Admission } from "../ports/host-gate.ts";

/** The host may not be requested yet. Nothing was fetched, and nothing is known about the page. */
export class HostBusyError extends IngestError {
  readonly origin: string;
  /** Milliseconds until a retry is worthwhile. */
  readonly wait: number;
  /** The host requested a pause or does not respond; otherwise it is only serving other requests of ours. */
  readonly isClosed: boolean;

  constructor(url: URL, { wait, isClosed }: Extract<Admission, { readonly isAdmitted: false }>) {
    const why = isClosed ? "requested a pause or does not respond" : "is serving another request of ours";
    const retryAfterSeconds = Math.ceil(wait / 1000);
    super("host-busy", `${url.host} ${why}: try again in ${retryAfterSeconds} s.`, { retryAfterSeconds });
    this.origin = url.origin;
    this.wait = wait;
    this.isClosed = isClosed;
  }
}
