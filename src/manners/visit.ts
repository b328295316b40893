import { IngestError, type IngestErrorCode } from "../errors.ts";
import type { VisitEnd } from "./host-budget.ts";
import { type Patience, patiently } from "./patiently.ts";
import { arrive, type Manners } from "./stay.ts";

/** Goes with one fetch from host to host, and holds one host's lease at a time. */
export interface Visit {
  /**
   * Goes on to where a redirect leads. Another host is another host's budget: its lease is taken, and
   * that of the host before is given back. On the same host it is the same visit, with no rest between:
   * a browser takes none either, and a host that sends every visitor on would be asked for nothing.
   * robots.txt is asked at every hop.
   * @throws {IngestError} as `arrive` does.
   */
  follow(target: URL): Promise<void>;
  /** The host has answered with this status. */
  hear(statusCode: number): void;
  /** @param error what the fetch ended with; `null` when it went well. */
  end(error: unknown): Promise<void>;
}

/** Begins with the URL that is asked for, whose guard has been passed. */
export type OpenVisit = (url: URL) => Promise<Visit>;

/** For a redirect some rests are waited on the spot: coming again would ask the first host again. In milliseconds. */
const PATIENCE_AT_REDIRECTS = 10_000;
const UNANSWERED: ReadonlySet<IngestErrorCode> = new Set(["page-unreachable", "page-timeout"]);

/** Every request that leaves with such a visit was preceded by its host's robots.txt and its host's lease. */
export function politeVisits(manners: Manners, sleep: Patience["sleep"]): OpenVisit {
  const patience = { milliseconds: PATIENCE_AT_REDIRECTS, clock: manners.clock, sleep };
  return async (url) => {
    let stay = await arrive(url, manners);
    let statusCode: number | null = null;
    let isOver = false;
    return {
      async follow(target) {
        if (target.host === stay.host) {
          await stay.checkRobots(target);
          return;
        }
        await stay.leave("answered", null);
        stay = await patiently(() => arrive(target, manners), patience);
        statusCode = null;
        // Nobody waits any more: the time of the fetch was up.
        if (isOver) await stay.leave("unused", null);
      },
      hear(status) {
        statusCode = status;
      },
      async end(error) {
        isOver = true;
        await stay.leave(howItWent(statusCode, error), error instanceof IngestError ? error.retryAfterSeconds : null);
      },
    };
  };
}

function howItWent(statusCode: number | null, error: unknown): VisitEnd["how"] {
  if (statusCode === 429 || statusCode === 503) return "refused";
  if (statusCode !== null && statusCode >= 500) return "failed";
  return error instanceof IngestError && UNANSWERED.has(error.code) ? "failed" : "answered";
}
