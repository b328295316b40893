import { readAhead } from "../concurrently.ts";
import { asFailure } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { type ArticleWalk, walkArticles } from "../store/walk-articles.ts";
import type { StoredArticle } from "../stored-article.ts";
import {
  type Extraction,
  type ExtractPages,
  extractStored,
  type ReExtracted,
  settleExtraction,
} from "./re-extract-article.ts";
import type { ReExtractSettings } from "./store-re-extracted.ts";

export interface ReExtractStep {
  readonly results: readonly ReExtracted[];
  /** Keys of objects that are damaged, or contain an article other than their key says. */
  readonly unreadable: readonly string[];
  /** The `after` to resume from. */
  readonly after: string;
}

/** Extracts in other threads. */
export interface ParallelExtraction {
  readonly extractPages: ExtractPages;
  /** Extractions in progress, in pages of memory. */
  readonly ahead: number;
}

/**
 * Re-extracts every article of a walk in steps. Between steps it can be resumed with `after`; an interrupted step can
 * be repeated with the same result.
 *
 * @param settings `null` for a dry run, which writes nothing.
 * @param maxArticles per step.
 * @param parallel `null` extracts in this thread, one article at a time. The results are the same.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function* reExtract(
  walk: ArticleWalk,
  store: ObjectStore,
  settings: ReExtractSettings | null,
  maxArticles?: number,
  parallel: ParallelExtraction | null = null,
): AsyncGenerator<ReExtractStep> {
  function start(stored: StoredArticle) {
    const extraction = extractStored(stored, store, parallel?.extractPages);
    // Its error is handled when its turn comes.
    extraction.catch(() => {});
    return { stored, extraction };
  }

  for await (const batch of walkArticles(walk, store, maxArticles)) {
    const results: ReExtracted[] = [];
    for await (const { stored, extraction } of readAhead(batch.articles, parallel?.ahead ?? 0, start))
      results.push(await settleOrKeep(stored, extraction, store, settings));
    yield { results, unreadable: batch.unreadable, after: batch.last };
  }
}

/** A bug is reported with the article's URL, and must not stop the re-extraction of all others. */
async function settleOrKeep(
  stored: StoredArticle,
  extraction: Promise<Extraction>,
  store: ObjectStore,
  settings: ReExtractSettings | null,
): Promise<ReExtracted> {
  try {
    return await settleExtraction(stored, await extraction, store, settings);
  } catch (error) {
    const { code } = asFailure(error);
    if (code !== "internal-error") throw error;
    return { kind: "kept", stored, reason: code };
  }
}
