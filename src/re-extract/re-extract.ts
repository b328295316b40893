import type { StoredArticle } from "../article.ts";
import { asFailure } from "../errors.ts";
import type { ObjectStore } from "../ports/object-store.ts";
import { type ArticleWalk, walkArticles } from "../store/walk-articles.ts";
import { type ReExtracted, reExtractArticle } from "./re-extract-article.ts";
import type { ReExtractSettings } from "./store-re-extracted.ts";

export interface ReExtractStep {
  readonly results: readonly ReExtracted[];
  /** Keys of objects that are damaged, or not the article that their key names. */
  readonly unreadable: readonly string[];
  /** The `after` that goes on from here. */
  readonly after: string;
}

/**
 * Extracts every article of the walk again, a step at a time. Whoever stops between two steps goes on
 * with `after`; whoever stops within one does it once more, to the same end.
 *
 * @param settings `null` for a dry run, which writes nothing.
 * @param most articles in a step.
 * @throws {IngestError} `storage-unavailable`.
 */
export async function* reExtract(
  walk: ArticleWalk,
  store: ObjectStore,
  settings: ReExtractSettings | null,
  most?: number,
): AsyncGenerator<ReExtractStep> {
  for await (const batch of walkArticles(walk, store, most)) {
    const results: ReExtracted[] = [];
    // One after the other: extraction takes the processor, and a page in the works takes memory.
    for (const stored of batch.articles) results.push(await replayOrKeep(stored, store, settings));
    yield { results, unreadable: batch.unreadable, after: batch.last };
  }
}

/** A bug is told in the report, where it has a URL; it must not hold up all the other articles for good. */
async function replayOrKeep(
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
