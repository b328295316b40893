import { IngestError } from "../../../src/errors.ts";
import type { IngestPorts } from "../../../src/ingest/ingest.ts";
import type { IngestResult } from "../../../src/ingest/ingest-outcome.ts";
import { type IngestRequest, urlOf } from "../../../src/ingest/ingest-request.ts";
import type { StoreOutcome } from "../../../src/store/store-article.ts";

/** The model's additions to the ports of `ingest`. */
export interface ModelIngestPorts extends IngestPorts {
  /** Extraction, storage and indexing, modelled as a delay. Returns the store outcome. */
  file(url: string): Promise<StoreOutcome>;
}

/** Replaces `src/ingest/ingest.ts`: pages are fetched through the real port; the rest is a delay. */
export async function ingest(request: IngestRequest, ports: IngestPorts): Promise<IngestResult> {
  const url = urlOf(request);
  try {
    await ports.fetcher.fetchPage(url);
    return { ...(await (ports as ModelIngestPorts).file(url)), unfinished: null };
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    return { status: "failed", error, unfinished: null };
  }
}

/** Called by the queue after a crash; nothing crashes in the model. */
export async function resumeIngest(): Promise<never> {
  throw new TypeError("Nothing is resumed in the model.");
}

/** As `resumeIngest`. */
export async function giveUp(): Promise<never> {
  throw new TypeError("Nothing is given up in the model.");
}

/** Called by a re-extraction; there is none in the model. */
export function requireArticle<Article>(article: Article): Article {
  return article;
}
