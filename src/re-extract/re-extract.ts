import type { StoredArticle } from "../article.ts";
import { asFailure } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { type ArticleWalk, walkArticles } from "../store/walk-articles.ts";
import { type ReExtracted, reExtractArticle } from "./re-extract-article.ts";
import type { ReExtractSettings } from "./store-re-extracted.ts";

export interface ReExtractStep {
  readonly results: readonly ReExtracted[];
  /** Keys of objects that are damaged, or contain an article other than their key says. */
  readonly unreadable: readonly string[];
  /** The `after` to resume from. */
  readonly after: string;
}

/**
 * Re-extracts every article of a walk in steps. Between steps it can be resumed with `after`; an interrupted step can
 * be repeated with the same result.
 *
 * @param settings `null` for a dry run, which writes nothing.
 * @param maxArticles per step.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function* reExtract(
  walk: ArticleWalk,
  store: ObjectStore,
  settings: ReExtractSettings | null,
  maxArticles?: number,
): AsyncGenerator<ReExtractStep> {
  for await (const batch of walkArticles(walk, store, maxArticles)) {
    const results: ReExtracted[] = [];
    // In sequence: extraction is bound by the processor, and each parsed page takes memory.
    for (const stored of batch.articles) results.push(await reExtractOrKeep(stored, store, settings));
    yield { results, unreadable: batch.unreadable, after: batch.last };
  }
}

/** A bug is reported with the article's URL, and must not stop the re-extraction of all others. */
async function reExtractOrKeep(
  stored: StoredArticle,
  store: ObjectStore,
  settings: ReExtractSettings | null,
): Promise<ReExtracted> {
  try {
    return await reExtractArticle(stored, store, settings);
  } catch (error) {
    const { code } = asFailure(error);
    if (code !== "internal-error") throw error;
    return { kind: "kept", stored, reason: code };
  }
}
