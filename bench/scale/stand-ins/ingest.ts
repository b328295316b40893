import { IngestError } from "../../../src/errors.ts";
import type { IngestPorts } from "../../../src/ingest/ingest.ts";
import type { IngestResult } from "../../../src/ingest/ingest-outcome.ts";
import { type IngestRequest, urlOf } from "../../../src/ingest/ingest-request.ts";
import type { StoreOutcome } from "../../../src/store/store-article.ts";

/** What the model's ports do beyond those of `ingest`. */
export interface ModelIngestPorts extends IngestPorts {
  /** Extraction, storage and indexing as time that passes. Answers what was filed. */
  file(url: string): Promise<StoreOutcome>;
}

/** In the place of `src/ingest/ingest.ts`: pages are fetched through the real port; what follows takes time. */
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

/** The queue asks for it after a crash; nothing crashes in the model. */
export async function resumeIngest(): Promise<never> {
  throw new TypeError("Nothing is resumed in the model.");
}

/** As `resumeIngest`. */
export async function giveUp(): Promise<never> {
  throw new TypeError("Nothing is given up in the model.");
}

/** A re-extraction asks for it; there is none in the model. */
export function requireArticle<Article>(article: Article): Article {
  return article;
}
