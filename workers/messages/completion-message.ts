import { z } from "zod";
import { type ArticlePlace, isPlace } from "../../src/store/keys.ts";

/** A message of the ingest queue: completes the deletion of an article. */
export interface CompletionMessage {
  readonly deleted: ArticlePlace;
}

/**
 * When a deletion is completed. A process that began before it has ended by then: an invocation of a queue or of cron
 * takes at most 15 minutes, and our time limits for requests are shorter.
 * https://developers.cloudflare.com/workers/platform/limits/
 */
export const COMPLETE_AFTER_SECONDS = 20 * 60;

const completionMessage = z.object({ deleted: z.custom<ArticlePlace>(isPlace) });

/** `null` when the body is not a completion message. */
export function parseCompletion(body: unknown): CompletionMessage | null {
  return completionMessage.safeParse(body).data ?? null;
}
