import type { IngestRequest } from "../../../src/article.ts";
import { IngestError } from "../../../src/errors.ts";
import type { IngestOutcome, IngestPorts } from "../../../src/ingest/ingest.ts";

/** What the model's ports do beyond those of `ingest`. */
export interface ModelIngestPorts extends IngestPorts {
  /** Extraction and storage as time that passes. Answers what was filed. */
  file(url: string): Promise<Extract<IngestOutcome, { status: "stored" }>>;
}

/** In the place of `src/ingest/ingest.ts`: pages are fetched through the real port; extraction and storage take time. */
export async function ingest(request: IngestRequest, ports: IngestPorts): Promise<IngestOutcome> {
  try {
    await ports.fetcher.fetchPage(request.url);
    return await (ports as ModelIngestPorts).file(request.url);
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    return { status: "failed", error };
  }
}

/** A re-extraction asks for it; there is none in the model. */
export function refuseWhatIsNone<Article>(article: Article): Article {
  return article;
}
