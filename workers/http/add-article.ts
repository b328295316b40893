import { IngestError } from "../../src/errors.ts";
import type { IngestOutcome } from "../../src/ingest/ingest-outcome.ts";
import { MAX_WAIT_MS } from "../../src/politeness/max-waits.ts";
import { waitingFetcher } from "../../src/politeness/wait-for-host.ts";
import type { PageFetcher } from "../../src/ports/page-fetcher.ts";
import { mayBeBrought, REFUSAL_WORDS } from "../pages/refusal-words.ts";
import type { Worker } from "../platform/env.ts";
import type { AddStep, TellStep } from "./add-steps.ts";
import { ingestCall, requestOf } from "./ingest-call.ts";

/** In milliseconds, as of a call of the API: who added it sees no more than that it takes long, and may leave. */
const MOST_TIME = 55_000;
const DISCOVERY = { via: "page", source: null, feedTitle: null, feedDate: null } as const;

/**
 * Files what somebody added in the page, and tells each step. What fails for the time being goes onto the queue, which
 * tries again; a page that was brought is there only once.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function addArticle(
  { url, html }: { readonly url: string; readonly html: string | null },
  worker: Worker,
  tell: TellStep,
): Promise<void> {
  const { ports } = worker;
  const maxWait = { milliseconds: MAX_WAIT_MS.httpRequest, clock: ports.clock, sleep: worker.sleep };
  const fetcher = waitingFetcher(tellingFetcher(ports.fetcher, tell), maxWait);
  if (html !== null) tell({ state: "reading", words: "Reading the page …" });
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort(new IngestError("request-timeout", "The site and what came before took too long."));
  }, MOST_TIME);
  const outcome = await ingestCall(
    requestOf(url, html, DISCOVERY, ports.clock),
    { ...worker, ports: { ...ports, fetcher } },
    late.signal,
  ).finally(() => clearTimeout(timer));
  if (outcome.status === "failed" && outcome.error.retryable && html === null) {
    await ports.queue.send([{ url, discovery: DISCOVERY }]);
    tell(queuedStep(url, outcome.error, ports.clock.now()));
  } else tell(lastStep(outcome));
}

function tellingFetcher(fetcher: PageFetcher, tell: TellStep): PageFetcher {
  return {
    async fetchPage(url, signal, maxWaitMs) {
      tell({ state: "fetching", words: "Fetching the page …" });
      try {
        const page = await fetcher.fetchPage(url, signal, maxWaitMs);
        tell({ state: "reading", words: "Reading the page …" });
        return page;
      } catch (error) {
        if (error instanceof IngestError && error.code === "host-busy")
          tell({ state: "waiting", words: "Waiting for the site, which is asked for one page at a time …" });
        throw error;
      }
    },
  };
}

function queuedStep(url: string, { code, message }: IngestError, now: Date): AddStep {
  const href = `/added?${new URLSearchParams({ url, since: now.toISOString() })}`;
  return {
    state: "queued",
    words: `${REFUSAL_WORDS[code]} The address is on the queue now, and will be tried again by itself.`,
    detail: message,
    links: [{ href, name: "See what became of it" }],
  };
}

function lastStep(outcome: IngestOutcome): AddStep {
  if (outcome.status === "failed") {
    const { code, message } = outcome.error;
    const hint = mayBeBrought(code)
      ? " Your browser may be shown what the service is not: open the page there, and use the bookmark below."
      : "";
    return { state: "failed", words: REFUSAL_WORDS[code] + hint, detail: message };
  }
  const { id, headline, url } = outcome.stored;
  const words = {
    new: "Filed:",
    updated: "It was filed before, and has changed since. This is its next version:",
    unchanged: "It was filed before, and has not changed since:",
    kept: "It was filed before. What came now is less, so that stays:",
  }[outcome.status];
  return { state: "stored", words, links: [{ href: `/articles/${id}`, name: headline ?? url }] };
}
