import { IngestError } from "../../src/errors.ts";
import type { IngestOutcome } from "../../src/ingest/ingest-outcome.ts";
import { MAX_WAIT_MS } from "../../src/politeness/max-waits.ts";
import { waitingFetcher } from "../../src/politeness/wait-for-host.ts";
import type { PageFetcher } from "../../src/ports/page-fetcher.ts";
import { mayWorkInBrowser, REFUSAL_WORDS } from "../pages/refusal-words.ts";
import type { Worker } from "../platform/worker.ts";
import type { AddStep, ReportStep } from "./add-steps.ts";
import { ingestCall, requestOf } from "./ingest-call.ts";

/** The same limit as for an API request. */
const MAX_TIME_MS = 55_000;
const DISCOVERY = { via: "page", source: null, feedTitle: null, feedDate: null } as const;

/**
 * Ingests a URL or an HTML page that was added in the web pages, and reports each step. A retryable failure of a URL is
 * queued; a page that was sent with the request cannot be.
 *
 * @throws {IngestError} `storage-unavailable`.
 */
export async function addArticle(
  { url, html }: { readonly url: string; readonly html: string | null },
  worker: Worker,
  report: ReportStep,
): Promise<void> {
  const { ports } = worker;
  const maxWait = { milliseconds: MAX_WAIT_MS.httpRequest, clock: ports.clock, sleep: worker.sleep };
  const fetcher = waitingFetcher(reportingFetcher(ports.fetcher, report), maxWait);
  if (html !== null) report({ state: "reading", words: "Reading the page …" });
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort(new IngestError("request-timeout", `The request took longer than ${MAX_TIME_MS / 1000} s.`));
  }, MAX_TIME_MS);
  const outcome = await ingestCall(
    requestOf(url, html, DISCOVERY, ports.clock),
    { ...worker, ports: { ...ports, fetcher } },
    late.signal,
  ).finally(() => clearTimeout(timer));
  if (outcome.status === "failed" && outcome.error.retryable && html === null) {
    await ports.queue.send([{ url, discovery: DISCOVERY }]);
    report(queuedStep(url, outcome.error, ports.clock.now()));
  } else report(lastStep(outcome));
}

function reportingFetcher(fetcher: PageFetcher, report: ReportStep): PageFetcher {
  return {
    async fetchPage(url, signal, maxWaitMs) {
      report({ state: "fetching", words: "Fetching the page …" });
      try {
        const page = await fetcher.fetchPage(url, signal, maxWaitMs);
        report({ state: "reading", words: "Reading the page …" });
        return page;
      } catch (error) {
        if (error instanceof IngestError && error.code === "host-busy")
          report({ state: "waiting", words: "Waiting for the site: one page is requested at a time …" });
        throw error;
      }
    },
  };
}

function queuedStep(url: string, { code, message }: IngestError, now: Date): AddStep {
  const href = `/added?${new URLSearchParams({ url, since: now.toISOString() })}`;
  return {
    state: "queued",
    words: `${REFUSAL_WORDS[code]} The address is queued and will be retried automatically.`,
    detail: message,
    links: [{ href, name: "Check its status" }],
  };
}

function lastStep(outcome: IngestOutcome): AddStep {
  if (outcome.status === "failed") {
    const { code, message } = outcome.error;
    const hint = mayWorkInBrowser(code)
      ? " It may work in your browser: open the page there and use the bookmark below."
      : "";
    return { state: "failed", words: REFUSAL_WORDS[code] + hint, detail: message };
  }
  const { id, headline, url } = outcome.stored;
  const words = {
    new: "Saved:",
    updated: "It was saved before and has changed. This is a new version:",
    unchanged: "It was saved before and has not changed:",
    kept: "It was saved before. The page has less text now, so the saved version stays:",
  }[outcome.status];
  return { state: "stored", words, links: [{ href: `/articles/${id}`, name: headline ?? url }] };
}
